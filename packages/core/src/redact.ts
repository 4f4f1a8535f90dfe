const keyPatterns = [/\bsk-[\w-]{8,}/g, /\bBearer\s+[^\s"',}]+/gi];

/** Gives the text with every API key in it replaced by `[key]`: those given, and all that look like one. */
export function redact(text: string, keys: readonly string[] = []): string {
  const known = [...keys, process.env.OPENAI_API_KEY ?? ''].filter((key) => key.length >= 8);
  const withoutKnown = known.reduce((rest, key) => rest.replaceAll(key, '[key]'), text);
  return keyPatterns.reduce((rest, pattern) => rest.replace(pattern, '[key]'), withoutKnown);
}
