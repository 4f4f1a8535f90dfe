/** Returns the time as a part of a file's name: `2026-11-22T09-00-00.000Z`. */
export function timestamp(): string {
  return new Date().toISOString().replaceAll(':', '-');
}
