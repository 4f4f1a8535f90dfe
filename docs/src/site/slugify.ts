import { slug } from 'github-slugger';

/** Gives a heading's anchor as GitHub makes it, so that a link works here and there: `if-a-key-leaks`. */
export function slugify(heading: string): string {
  return slug(heading);
}
