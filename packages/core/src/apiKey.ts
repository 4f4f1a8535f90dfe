/**
 * Gives the API key: `OPENAI_API_KEY`.
 * @throws {TypeError} when it is not set, or holds a character that no key has; the key is not shown
 */
export function apiKey(environment: NodeJS.ProcessEnv = process.env): string {
  const key = environment.OPENAI_API_KEY?.trim();
  if (!key) {
    throw new TypeError(
      'Cannot call the API: OPENAI_API_KEY is not set\nTry: pnpm start, which needs no key',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError(
      'Cannot use OPENAI_API_KEY: it holds a space or a letter that no key has\n' +
        'Try: copy the key once more from https://platform.openai.com/api-keys',
    );
  }
  return key;
}
