/** A parsed text of the form: a value, nothing if it is blank, or the error of the parser. */
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
