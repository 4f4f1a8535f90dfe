import { slug } from 'github-slugger';

/** Returns a heading's anchor as GitHub generates it, so that links work in both places: `if-a-key-leaks`. */
export function slugify(heading: string): string {
  return slug(heading);
}
