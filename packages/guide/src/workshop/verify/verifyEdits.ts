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
 * message is not the one that the lesson's author names; and good answers that are refused. `quick` tries one mistake
 * of each step.
 */
export async function verifyEdits(
  exercise: Exercise,
  korean: Exercise,
  judge: Judge,
  quick: boolean,
): Promise<string[]> {
  const edits = await loadEdits(exercise);
  const wrong = edits.filter(({ is }) => is === 'wrong').length;
  const problems =
    wrong < fewest ? [`edits.ts has ${wrong} wrong edits: write at least ${fewest}`] : [];
  const { solution } = exercise;
  const isOnce = ({ from }: Edit) => solution.split(from).length === 2;
  for (const edit of edits.filter((edit) => !isOnce(edit))) {
    const count = solution.split(edit.from).length - 1;
    problems.push(`"${edit.what}": its \`from\` is ${count} times in the solution, not once`);
  }
  const wanted = quick ? withoutMoreMistakes(edits) : edits;
  const waiting = groupEdits(solution, wanted.filter(isOnce));
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const verdict = await attempt(exercise, asLearners(applyAll(solution, group)), judge);
    const [edit] = group;
    const fault = edit && findFault(edit, exercise, korean, verdict);
    if (fault === undefined) continue;
    if (group.length > 1) waiting.unshift(...group.map((edit) => [edit]));
    else problems.push(`"${edit?.what}" ${fault}: ${describeVerdict(exercise, verdict)}`);
  }
  return problems;
}

/** Keeps the good answers, and the first mistake of each step. */
function withoutMoreMistakes(edits: readonly Edit[]): Edit[] {
  const tried = new Set<string>();
  return edits.filter((edit) => {
    if (edit.is === 'right') return true;
    const isFirst = !tried.has(edit.step);
    tried.add(edit.step);
    return isFirst;
  });
}

const mostTogether = 3;

/**
 * Groups edits to judge at once: good answers that change different places, of which all are good if they pass
 * together. A wrong one stands for itself.
 */
function groupEdits(solution: string, edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of edits) {
    const group = groups.find(([first, ...others]) => {
      const isRight = edit.is === 'right' && first?.is === 'right';
      const hasRoom = others.length < mostTogether - 1;
      return isRight && hasRoom && [first, ...others].every((one) => areApart(solution, one, edit));
    });
    if (group) group.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

function areApart(solution: string, one: Edit, other: Edit): boolean {
  const [first = one, second = other] = [one, other].sort((left, right) => {
    return solution.indexOf(left.from) - solution.indexOf(right.from);
  });
  return solution.indexOf(first.from) + first.from.length < solution.indexOf(second.from);
}

function applyAll(solution: string, edits: readonly Edit[]): string {
  const places = new Map(edits.map((edit) => [solution.indexOf(edit.from), edit]));
  return [...places]
    .sort(([left], [right]) => right - left)
    .reduce((code, [at, { from, to }]) => {
      return code.slice(0, at) + to + code.slice(at + from.length);
    }, solution);
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
