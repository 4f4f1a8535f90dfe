import { keepEnds } from './keepEnds.ts';

/** Formats a path as the API's `param` does: `messages[0].content[1].type`, `metadata.k`. Measured. */
export function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${keepEnds(String(key))}`))
    .join('')
    .replace(/^\./, '');
}
