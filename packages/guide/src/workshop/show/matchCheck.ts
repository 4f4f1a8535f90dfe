const placeholder = /%[sdifjo]/;

/**
 * Gives the values in a test's name, if it comes from this template: `gives a 401` has one of `gives a %i`.
 * Undefined for another test's name.
 */
export function matchCheck(template: string, name: string): string[] | undefined {
  const parts = template
    .split(placeholder)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*)')}$`, 's').exec(name)?.slice(1);
}
