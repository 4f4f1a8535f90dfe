/** A part of a lesson's code that a learner writes: `// #region send` to `// #endregion send`. */
export type Region = {
  name: string;
  /** 1 for the first of the file. */
  number: number;
  /** The lines between the two marks. */
  lines: string[];
  /** Where the opening mark stands, as an index of the file's lines. */
  start: number;
  /** Where the closing mark stands. */
  end: number;
  /** The blanks in front of the opening mark. */
  indent: string;
};

const opening = /^(\s*)\/\/ #region (\w+)\s*$/;

/** Gives the regions of a file in order. Marks are found line by line; one that is never closed is none. */
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
