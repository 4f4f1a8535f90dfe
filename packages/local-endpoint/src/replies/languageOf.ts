/** Returns the language of a text: Korean if it contains a Hangul character, else English. */
export function languageOf(text: string): 'ko' | 'en' {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
}
