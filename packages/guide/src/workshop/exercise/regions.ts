/** A part of a lesson's code that a learner writes: `// #region send` to `// #endregion send`. */
export type Region = {
  name: string;
  /** 1 for the first of the file. */
  number: number;
  /** The lines between the two marks. */
  lines: string[];
  /** The index of the line with the opening mark. */
  start: number;
  /** The index of the line with the closing mark. */
  end: number;
  /** The spaces before the opening mark. */
  indent: string;
};

const opening = /^(\s*)\/\/ #region (\w+)\s*$/;

/** Returns the regions of a file in order. A region that is never closed is left out. */
export function readRegions(code: string): Region[] {
  const lines = code.split('\n');
  return lines
    .flatMap((line, start) => {
      const [, indent = '', name] = opening.exec(line) ?? [];
      const end = lines.findIndex((other) => other.trim() === `// #endregion ${name}`);
      return name === undefined || end < start ? [] : [{ name, start, end, indent }];
    })
    .map((region, index) => ({
      ...region,
      number: index + 1,
      lines: lines.slice(region.start + 1, region.end),
    }));
}

/** Returns a lesson's code as people copy it: without the lines that mark its regions. */
export function removeMarks(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^\s*\/\/ #(end)?region \w+\s*$/.test(line))
    .join('\n');
}
