/** Returns code without its region markers, so that its lines are those that the page shows. */
export function stripRegions(code: string): string {
  return code.replace(/^[ \t]*\/\/ #(?:end)?region.*\n/gm, '');
}
