/** What a text of the form holds: a value, nothing if it is blank, or what the parser found wrong with it. */
export type JsonText = { value?: unknown; fault?: string };

/** Parses a text of the form as JSON. */
export function readJson(text: string): JsonText {
  if (text.trim() === '') return {};
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
