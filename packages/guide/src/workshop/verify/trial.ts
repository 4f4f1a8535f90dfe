import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { showProblem } from '../show/showProblem.ts';
import type { WorkshopTexts } from '../texts/WorkshopTexts.ts';
import { texts } from '../texts.ts';

/** A copy of the lessons, to try things in that must not touch a learner's files. */
export type Copy = { folder: string; remove: () => void };

const left = new Set(['node_modules', '.turbo', 'exercise.ts']);

/** Copies the lessons of a project into a new temporary folder, without what a learner has written. */
export function copyLessons(projectFolder: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  for (const file of globSync('examples/*/package.json', { cwd: projectFolder })) {
    const from = join(projectFolder, dirname(file));
    const to = join(folder, dirname(file));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
    const packages = join(from, 'node_modules');
    // A junction needs no more rights on Windows.
    if (existsSync(packages)) symlinkSync(packages, join(to, 'node_modules'), 'junction');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Puts code in a learner's place and judges it as if they had saved it. */
export async function attempt(exercise: Exercise, code: string, judge: Judge): Promise<Verdict> {
  writeFileSync(exercise.file, code);
  return judge.judge(exercise);
}

/** Returns what a learner sees of a verdict, as plain text. */
export function seen(exercise: Exercise, verdict: Verdict, say: WorkshopTexts = texts.en): string {
  return stripVTControlCharacters(showProblem(exercise, verdict, say).join('\n'));
}

/** Describes a verdict for the author of a lesson: where the steps stand, and what a learner sees. */
export function describeVerdict(exercise: Exercise, verdict: Verdict): string {
  const states = verdict.steps.map(({ number, state, judgedWith }) => {
    return `${number} ${state}${judgedWith === undefined ? '' : ` with ${judgedWith}`}`;
  });
  return `${states.join(', ')}\n${seen(exercise, verdict) || 'solved'}`;
}
