import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import wrapAnsi from 'wrap-ansi';
import type { Exercise, StepText } from './Exercise.ts';
import { readRegions, removeMarks } from './regions.ts';

const columns = 100;

/**
 * Creates the file that a learner starts from: the lesson's code with every region blanked, or only those
 * that are named. A blank says what to write, and throws an error with its number.
 */
export function makeStarter(
  solution: string,
  steps: readonly StepText[],
  blanked?: readonly string[],
): string {
  const lines = solution.split('\n');
  for (const { name, number, start, end, indent } of readRegions(solution).reverse()) {
    if (blanked && !blanked.includes(name)) continue;
    const step = steps.find(({ region }) => region === name);
    const task = wrapAnsi(`TODO ${number}: ${step?.task || name}`, columns - indent.length - 3);
    const title = (step?.title ?? name).replace(/['\\]/g, '\\$&');
    const blank = [
      ...task.split('\n').map((line) => `// ${line}`),
      `throw new Error('TODO ${number}: ${title}');`,
    ];
    lines.splice(start, end - start + 1, ...blank.map((line) => indent + line));
  }
  return removeMarks(lines.join('\n'));
}

/** Writes the learner's file unless it exists: what a learner has written is never overwritten. */
export function generateFile(exercise: Exercise, projectFolder: string): void {
  if (!existsSync(exercise.file)) writeStarter(exercise, projectFolder, 'wx');
}

/** Starts over. Returns the path of the copy that it keeps of the learner's file, if there was one. */
export function resetFile(exercise: Exercise, projectFolder: string): string | undefined {
  if (!existsSync(exercise.file)) {
    writeStarter(exercise, projectFolder, 'wx');
    return undefined;
  }
  const copy = join(
    progressFolder(exercise.name, projectFolder),
    `exercise-${new Date().toISOString().replaceAll(':', '-')}.ts`,
  );
  copyFileSync(exercise.file, copy, constants.COPYFILE_EXCL);
  writeStarter(exercise, projectFolder, 'w');
  return copy;
}

/**
 * Reads the learner's file; undefined if there is none. Bytes that are not UTF-8 become `\uFFFD`.
 * @throws {Error} if the file cannot be read
 */
export function readCode({ file, path }: Pick<Exercise, 'file' | 'path'>): string | undefined {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r', '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${path}: ${code}`, { cause: error });
  }
}

/** Reads the starter that the learner's file was generated from; undefined if it was not kept. */
export function readKeptStarter({ name }: Exercise, projectFolder: string): string | undefined {
  const file = join(projectFolder, '.progress', name, 'starter.ts');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Writes the starter, and a second copy of it by which a later change of the lesson is found. */
function writeStarter(exercise: Exercise, projectFolder: string, flag: 'w' | 'wx'): void {
  const starter = makeStarter(exercise.solution, exercise.steps);
  try {
    writeFileSync(exercise.file, starter, { flag });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`Cannot write ${exercise.path}: ${code}`, { cause: error });
  }
  writeFileSync(join(progressFolder(exercise.name, projectFolder), 'starter.ts'), starter);
}

/** Creates the folder for what belongs to an exercise, `.progress/01-openai-client`, and returns it. */
function progressFolder(name: string, projectFolder: string): string {
  const folder = join(projectFolder, '.progress', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
