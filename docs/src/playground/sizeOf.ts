const encoder = new TextEncoder();

/** Returns how large a text is when it is sent, for people: `312 B`, `1.4 kB`. */
export function sizeOf(text: string): string {
  const bytes = encoder.encode(text).length;
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1_000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
