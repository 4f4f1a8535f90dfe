/**
 * The character classes of the o200k_base split pattern, one bit each. Letters without case (Korean, Chinese) and
 * combining marks are both UPPER and LOWER; a mark is not a LETTER.
 */
export const CharacterFlag = {
  /** Allowed in a word's first half: `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`. */
  UPPER: 1,
  /** Allowed in a word's second half: `[\p{Ll}\p{Lm}\p{Lo}\p{M}]`. */
  LOWER: 2,
  /** `\p{L}` */
  LETTER: 4,
  /** `\p{N}` */
  NUMBER: 8,
  /** White space as defined by Unicode: with U+0085 and without U+FEFF, unlike `\s` in JavaScript. */
  SPACE: 16,
  /** `[\r\n]` */
  NEWLINE: 32,
} as const;
