const PARTS: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789',
  ...'  \n\r\t!?.,:;\'"-_/\\(){}[]<>@#$%&*+=`~|^',
  ...[
    'the ',
    ' of',
    ' function',
    'const ',
    'https://',
    "'s",
    "'LL",
    "'Re",
    "n't",
    "'ſ",
    'getHTTPResponse',
    '    ',
  ],
  ...[
    '안녕하세요',
    '대한민국',
    '을',
    '는 ',
    'ᄒ',
    'ᅡ',
    '你好',
    '世界',
    'ありがとう',
    'カタカナ',
    'ー',
    '々',
  ],
  ...['مرحبا', 'नमस्ते', 'ि', 'ไทย', 'Ελλάδα', 'Ω', 'Привет', 'Ж', 'ñ', 'É', 'ß', 'ﬁ', 'ǅ', 'ʰ', 'İ'],
  ...[
    '\u0301',
    '\u20dd',
    '\u200d',
    '\ufe0f',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u0000',
    '\u007f',
    '½',
    '²',
    '٣',
  ],
  ...[
    '😀',
    '👨‍👩‍👧‍👦',
    '🇰🇷',
    '👍🏽',
    '𝐀',
    '𝐚',
    '𝟘',
    '𐐀',
    '𐐨',
    '\ud800',
    '\udc00',
    '<|endoftext|>',
    '<|im_start|>',
  ],
];

/** Returns a function that returns whole numbers from 0 to its limit (exclusive), the same ones for the same seed. */
export function numbersBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Yields texts of mixed scripts, white space, symbols and broken characters, the same ones for the same seed. */
export function* randomText(seed: number, count: number): Generator<string> {
  const below = numbersBelow(seed);
  for (let made = 0; made < count; made++) {
    const length = 1 + below(made % 10 === 0 ? 80 : 14);
    yield Array.from({ length }, () => PARTS[below(PARTS.length)] ?? '').join('');
  }
}
