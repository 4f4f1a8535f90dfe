/** English words that a Korean question hardly ever contains, unlike names and terms such as "GPT" or "JSON". */
const englishWords =
  /\b(a|an|and|are|can|do|does|for|how|i|in|is|it|me|my|of|please|tell|the|to|translate|what|who|why|you|your)\b/i;

/**
 * Returns the language of a question: Korean if it contains Hangul, else English. A question in English may
 * quote Korean: it contains English words, and no fewer words in Latin letters than in Hangul.
 */
export function languageOf(text: string): 'ko' | 'en' {
  const words = text.slice(0, 2_000).match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const korean = words.filter((word) => /\p{Script=Hangul}/u.test(word));
  if (korean.length === 0) return 'en';
  return englishWords.test(text) && 2 * korean.length <= words.length ? 'en' : 'ko';
}
