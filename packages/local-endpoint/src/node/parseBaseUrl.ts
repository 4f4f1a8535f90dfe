/** Where calls go without `OPENAI_BASE_URL`. */
export const openaiBaseUrl = 'https://api.openai.com/v1';

/**
 * Returns a base URL without spaces around it or a slash at its end, so that a path can be appended to it.
 * @throws {TypeError} if it is not an http or https URL
 */
export function parseBaseUrl(text: string): string {
  const url = text.trim().replace(/\/+$/, '');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `Cannot use OPENAI_BASE_URL: ${JSON.stringify(text)} is not an http or https address\n` +
        'Try: OPENAI_BASE_URL=http://localhost:11434/v1',
    );
  }
  return url;
}
