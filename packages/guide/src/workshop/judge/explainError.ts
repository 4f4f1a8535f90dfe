import { stripVTControlCharacters } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { RunError } from './Run.ts';
import type { Problem } from './Verdict.ts';

/** Says what an error outside of the tests, or one that code threw, means for the learner. */
export function explainError(error: RunError, { file }: Pick<Exercise, 'file'>): Problem {
  const message = stripVTControlCharacters(error.message);
  const syntax = /\[PARSE_ERROR\] (.+)/.exec(message)?.[1];
  const [, line, column] = /exercise\.ts:(\d+):(\d+)/.exec(message) ?? [];
  if (syntax !== undefined) {
    const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
    return { kind: 'syntax', message: syntax.trim(), ...place };
  }
  if (/Cannot find \w+ '[^']*(exercise\.ts|#lesson)'/.test(message))
    return { kind: 'missing file' };
  const frame = error.frames.find((other) => other.file === file);
  if (/^process\.exit unexpectedly called/.test(message)) {
    return { kind: 'ended', ...(frame && { line: frame.line, column: frame.column }) };
  }
  return {
    kind: 'thrown',
    message: error.name === 'Error' ? message : `${error.name}: ${message}`,
    ...(frame && { line: frame.line, column: frame.column }),
  };
}
