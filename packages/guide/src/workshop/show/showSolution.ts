import { styleText } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import { readRegions } from '../exercise/readRegions.ts';
import { relocateImports } from '../exercise/relocateImports.ts';
import type { WorkshopTexts } from '../WorkshopTexts.ts';

/** Gives our code for one step. */
export function showSolution({ solution }: Exercise, step: number, say: WorkshopTexts): string[] {
  const region = readRegions(solution).find(({ number }) => number === step);
  const code = relocateImports(region?.lines.join('\n') ?? '');
  return [styleText('yellow', say.solutionOf(step)), ...code.split('\n')];
}
