import { readJson } from './readJson.ts';

const longestLine = 60;

/** Returns JSON as it reads well, on one line if it fits; what is not JSON, or only the start of it, stays as it is. */
export function prettyJson(text: string): string {
  const { value } = readJson(text);
  if (value === undefined) return text;
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return line.length <= longestLine ? line : JSON.stringify(value, null, 2);
}
