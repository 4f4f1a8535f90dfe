/** Gives the language that a text is written in: Korean if it holds a Korean letter, else English. */
export function languageOf(text: string): 'ko' | 'en' {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
}
