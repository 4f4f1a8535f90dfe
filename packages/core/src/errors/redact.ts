/** What OpenAI's keys look like: `sk-`, `sk-proj-` or the like, a session's `sess-` or `ek_`, then at least 20 characters. */
const keyPattern = /(?<![a-z0-9])((?:sk-|sess-|ek_)(?:[a-z]+-)?)[\w-]{20,}/gi;

/**
 * Returns a text without API keys: every known key becomes `[key]`, and what looks like one keeps its
 * beginning, as in `sk-proj-[key]`. Known keys are those passed and `OPENAI_API_KEY`, from 8 characters on.
 * Nothing else in the text changes.
 */
export function redact(text: string, keys: readonly string[] = []): string {
  const known = [...keys, process.env.OPENAI_API_KEY ?? ''].filter((key) => key.length >= 8);
  const withoutKnown = known.reduce((rest, key) => rest.replaceAll(key, '[key]'), text);
  return withoutKnown.replace(keyPattern, '$1[key]');
}
