/**
 * Returns how long a response asks the client to wait, in milliseconds, from its `retry-after-ms` or
 * `retry-after` header (seconds or a date); undefined without one. `header` looks one up by its lower-case name.
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
