/** The Korean letters that lie on the keys of the Latin ones: with Korean input on, `h` types `ㅗ`. */
const koreanLayout: Record<string, string> = {
  ㅗ: 'h',
  ㄴ: 's',
  ㅣ: 'l',
  ㄱ: 'r',
  ㅌ: 'x',
  ㅜ: 'n',
  ㅔ: 'p',
  ㅂ: 'q',
  ㅇ: 'd',
  ㅛ: 'y',
};

/** Gives one name for a key: a small letter, `up`, `down`, `enter`; Ctrl+C and Ctrl+D are `q`. */
export function nameKey(
  text: string | undefined,
  { name, ctrl }: { name?: string; ctrl?: boolean },
): string {
  if (ctrl) return name === 'c' || name === 'd' ? 'q' : '';
  if (name === 'return') return 'enter';
  return koreanLayout[text ?? ''] ?? name ?? text ?? '';
}
