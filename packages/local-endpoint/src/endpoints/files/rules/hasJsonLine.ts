const newline = 10;
const mostLines = 100;

/** Checks whether one of a file's first hundred lines is a JSON object; reads no further than that line. */
export function hasJsonLine(content: Uint8Array): boolean {
  const decoder = new TextDecoder();
  let start = 0;
  for (let count = 0; count < mostLines && start < content.length; count += 1) {
    const found = content.indexOf(newline, start);
    const end = found === -1 ? content.length : found;
    if (isObject(decoder.decode(content.subarray(start, end)))) return true;
    start = end + 1;
  }
  return false;
}

function isObject(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && JSON.parse(line) !== null;
  } catch {
    return false;
  }
}
