import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit } from '@by-example/config/Edit';
import type { Exercise } from '../exercise/Exercise.ts';
import { removeMarks } from '../exercise/regions.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { texts } from '../texts.ts';
import { attempt, describeVerdict, seen } from './trial.ts';

const fewest = 5;

/**
 * Returns the edits that are judged wrongly: mistakes that pass, that another step is blamed for, or whose
 * message is not the one that the lesson's author names; and good answers that are refused.
 */
export async function verifyEdits(
  exercise: Exercise,
  korean: Exercise,
  judge: Judge,
): Promise<string[]> {
  const edits = await loadEdits(exercise);
  const wrong = edits.filter(({ is }) => is === 'wrong').length;
  const problems =
    wrong < fewest ? [`edits.ts has ${wrong} wrong edits: write at least ${fewest}`] : [];
  for (const edit of edits) {
    const found = exercise.solution.split(edit.from).length - 1;
    if (found !== 1) {
      problems.push(`"${edit.what}": its \`from\` is ${found} times in the solution, not once`);
      continue;
    }
    const code = asLearners(exercise.solution.replace(edit.from, () => edit.to));
    const verdict = await attempt(exercise, code, judge);
    const fault = findFault(edit, exercise, korean, verdict);
    if (fault !== undefined) {
      problems.push(`"${edit.what}" ${fault}: ${describeVerdict(exercise, verdict)}`);
    }
  }
  return problems;
}

/** Puts the starter's comments where regions begin, as in a learner's file. */
function asLearners(code: string): string {
  let step = 0;
  const commented = code.replace(/\/\/ #region \w+$/gm, () => {
    step += 1;
    return `// TODO ${step}: …`;
  });
  return removeMarks(commented);
}

function findFault(
  edit: Edit,
  exercise: Exercise,
  korean: Exercise,
  verdict: Verdict,
): string | undefined {
  const [problem] = verdict.problems;
  if (edit.is === 'right') return problem && 'is a good answer, and refused';
  if (problem === undefined) return 'is wrong, and passes';
  const number = exercise.steps.find(({ region }) => region === edit.step)?.number;
  if (problem.step !== undefined && problem.step !== number) {
    return `is a mistake of step ${edit.step}, and another one is blamed`;
  }
  if (!flat(seen(exercise, verdict)).includes(flat(edit.shows))) {
    return `does not show "${edit.shows}"`;
  }
  // Syntax and types arrive in the learner's language, and this verdict is in English.
  if (problem.kind === 'syntax' || problem.kind === 'type') return undefined;
  // What code throws is the code's own.
  const shown = seen(korean, verdict, texts.ko);
  const english = findEnglish(
    problem.kind === 'thrown' ? shown.replace(problem.message ?? '', '') : shown,
  );
  return english && `shows English in Korean ("${english}")`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Returns four English words in a row that are no code, if there are any. */
function findEnglish(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => !/^\s*([-+]|\d+ │|│|examples\/)/.test(line));
  const prose = lines.join('\n').replace(/`[^`]*`|"[^"]*"|'[^']*'/g, '');
  return /\b[a-z]{2,}(?: [a-z]{2,}){3}\b/i.exec(prose)?.[0];
}

async function loadEdits({ folder }: Exercise): Promise<Edit[]> {
  const file = join(folder, 'exercise/edits.ts');
  if (!existsSync(file)) return [];
  const { edits } = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new Error(`Cannot read ${file}: it does not load`, { cause: error });
  });
  if (!Array.isArray(edits)) throw new Error(`Cannot read ${file}: it exports no list named edits`);
  return edits;
}
