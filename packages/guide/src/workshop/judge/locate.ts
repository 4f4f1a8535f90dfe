import type { Exercise } from '../exercise/Exercise.ts';
import { functionOf } from '../exercise/functionOf.ts';
import type { Problem } from './Verdict.ts';

/**
 * Adds to a problem the line of the learner's file to look at, unless it has one: the line with what differs,
 * if a diff tells it, else where the step's code begins.
 */
export function locate(problem: Problem, exercise: Exercise, code: string): Problem {
  if (problem.line !== undefined || problem.step === undefined) return problem;
  // A hang may be anywhere, whichever test came upon it.
  if (problem.kind === 'timeout') return problem;
  const lines = code.split('\n');
  const start = findStep(lines, problem.step, exercise);
  if (start === -1) return problem;
  const next = lines.findIndex((line, at) => at > start && /^\s*\/\/ TODO \d+:/.test(line));
  const part = lines.slice(start, next === -1 ? undefined : next);
  const at = problem.kind === 'todo' ? 0 : findDifference(part, problem.diff ?? []);
  return { ...problem, line: start + at + 1 };
}

/** The comment that the step was generated with; without it, the function itself. */
function findStep(lines: readonly string[], step: number, exercise: Exercise): number {
  const comment = lines.findIndex((line) => line.trim().startsWith(`// TODO ${step}:`));
  if (comment !== -1) return comment;
  return lines.findIndex((line) => line.includes(`function ${functionOf(exercise)}`));
}

/** Looks for the key and the value that the diff says were there, then for the key alone, then for any code. */
function findDifference(lines: readonly string[], diff: readonly string[]): number {
  const changed = [...diff.filter(isActual), ...diff.filter((line) => line.startsWith('-'))];
  for (const line of changed) {
    // `+ messages[0].role: "user"` or `+   "role": "user",`
    const [, key = '', value = ''] = /^[-+].*?([\w-]+)"?: "?(.*?)"?,?$/.exec(line) ?? [];
    if (key === '') continue;
    const name = new RegExp(`['"\`]?\\b${key}\\b['"\`]?\\s*[:,}]`, 'i');
    const both = lines.findIndex(
      (other) => isCode(other) && name.test(other) && value !== '' && other.includes(value),
    );
    if (both !== -1) return both;
    const alone = lines.findIndex((other) => isCode(other) && name.test(other));
    if (alone !== -1) return alone;
  }
  return Math.max(0, lines.findIndex(isCode));
}

/** The starter's comment names much of what is to be written: that it does is no mistake of the learner's. */
function isCode(line: string): boolean {
  return !/^\s*(\/\/|$)/.test(line);
}

function isActual(line: string): boolean {
  return line.startsWith('+');
}
