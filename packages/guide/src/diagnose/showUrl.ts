/** Returns what to show of a URL: without what may be secret, a user, a password or a query. */
export function showUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, '');
}
