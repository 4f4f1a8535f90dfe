/**
 * What the o200k_base split pattern asks of a character, one bit each. Letters without case (Korean, Chinese) and
 * combining marks are both UPPER and LOWER; a mark is no LETTER.
 */
export const CharacterFlag = {
  /** May stand in a word's first half: `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`. */
  UPPER: 1,
  /** May stand in a word's second half: `[\p{Ll}\p{Lm}\p{Lo}\p{M}]`. */
  LOWER: 2,
  /** `\p{L}` */
  LETTER: 4,
  /** `\p{N}` */
  NUMBER: 8,
  /** White space as Unicode has it: with U+0085, without U+FEFF, unlike `\s` in JavaScript. */
  SPACE: 16,
  /** `[\r\n]` */
  NEWLINE: 32,
} as const;
