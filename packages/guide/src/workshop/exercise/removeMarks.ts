/** Gives a lesson's code as people copy it: without the lines that mark its regions. */
export function removeMarks(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^\s*\/\/ #(end)?region \w+\s*$/.test(line))
    .join('\n');
}
