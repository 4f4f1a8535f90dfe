/**
 * Gives how long a response asks to wait, in milliseconds, from `retry-after-ms` or `retry-after` (seconds
 * or a date), or undefined. `header` looks up a header by its lower-case name.
 */
export function retryAfterMs(header: (name: string) => string | undefined): number | undefined {
  const milliseconds = Number.parseFloat(header('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const retryAfter = header('retry-after') ?? '';
  const seconds = Number.parseFloat(retryAfter);
  if (seconds >= 0) return seconds * 1000;
  const untilDate = Date.parse(retryAfter) - Date.now();
  return untilDate >= 0 ? untilDate : undefined;
}
