import { structuredPatch } from 'diff';

/** Gives how two texts differ: lines that begin with `-` are in the first, with `+` in the second. */
export function diffLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  return hunks.flatMap(({ lines }, at) => (at === 0 ? lines : ['  …', ...lines]));
}
