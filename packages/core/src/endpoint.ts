/** The address that all API paths follow: OpenAI's own, or any compatible server's. No slash at the end. */
export const defaultBaseUrl = 'https://api.openai.com/v1';

/**
 * Gives the base URL: `OPENAI_BASE_URL` if it is set, else OpenAI's own, without a slash at the end.
 * @throws {TypeError} when `OPENAI_BASE_URL` is not an http or https address
 */
export function baseUrl(environment: NodeJS.ProcessEnv = process.env): string {
  const text = environment.OPENAI_BASE_URL?.trim() || defaultBaseUrl;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new TypeError(
      `Cannot use OPENAI_BASE_URL: ${JSON.stringify(text)} is not an http or https address\n` +
        `Try: OPENAI_BASE_URL=http://localhost:11434/v1`,
    );
  }
  return text.replace(/\/+$/, '');
}

/** Gives the URL to POST a chat completion request to. */
export function chatCompletionsUrl(environment: NodeJS.ProcessEnv = process.env): string {
  return `${baseUrl(environment)}/chat/completions`;
}
