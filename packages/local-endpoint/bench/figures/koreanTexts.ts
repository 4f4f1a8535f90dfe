const wantedLength = 200_000;

/** Korean texts of 200,000 characters without spaces, by name: each is a single piece for the tokenizer. */
export const koreanTexts: Readonly<Record<string, string>> = {
  'one syllable': repeat('가'),
  'a sentence': repeat('띄어쓰기가없는한국어문장도정확하게세어야합니다'),
  'any words': chain(
    ...['대한민국', '안녕하세요', '그림', '모델', '을', '은', '에서', '그려주는', '텍스트', '확산'],
    ...['방식', '질문', '한다', '입니다', '토큰', '학습', '예제', '도구', '응답', '요청'],
  ),
  'any syllables': chain(
    ...Array.from({ length: 11_172 }, (_, at) => String.fromCharCode(0xac00 + at)),
  ),
};

function repeat(text: string): string {
  return flatten(text.repeat(Math.ceil(wantedLength / text.length)));
}

/** Joins words in an order that is random but always the same. */
function chain(...words: readonly string[]): string {
  let state = 1;
  let text = '';
  while (text.length < wantedLength) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += words[Math.floor((state / 2 ** 32) * words.length)];
  }
  return flatten(text);
}

/** Flattens a string: V8 lays out a concatenated string in memory only when it is first read. */
function flatten(text: string): string {
  return Buffer.from(text.slice(0, wantedLength), 'utf16le').toString('utf16le');
}
