/** English words that a Korean question hardly ever contains, unlike names and terms such as "GPT" or "JSON". */
const englishWords =
  /\b(a|an|and|are|can|do|does|explain|for|give|how|i|in|is|it|me|my|of|please|say|show|summarize|tell|the|to|translate|what|who|why|write|you|your)\b/i;

/** What a question quotes: text in quotation marks, or after a colon. */
const quoted = /"[^"]*"|“[^”]*”|'[^']*'|‘[^’]*’|「[^」]*」|(?<=[a-z] ?): .*$/gis;

/**
 * Returns the language of a question: Korean if it contains Hangul, else English. A question in English may
 * quote Korean: it contains English words, and, besides what it quotes, no fewer words in Latin letters than
 * in Hangul.
 */
export function languageOf(text: string): 'ko' | 'en' {
  const question = text.slice(0, 2_000);
  if (!/\p{Script=Hangul}/u.test(question)) return 'en';
  const words = question.replace(quoted, ' ').match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const korean = words.filter((word) => /\p{Script=Hangul}/u.test(word));
  return englishWords.test(question) && 2 * korean.length <= words.length ? 'en' : 'ko';
}
