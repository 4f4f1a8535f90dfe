import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import { onTestFinished } from 'vitest';
import type { Exercise, StepText } from '../../src/workshop/exercise/Exercise.ts';
import type { Problem, StepVerdict, Verdict } from '../../src/workshop/judge/Verdict.ts';
import { ProgressFile } from '../../src/workshop/progress/ProgressFile.ts';
import { texts } from '../../src/workshop/texts.ts';
import type { Workshop } from '../../src/workshop/Workshop.ts';

/** The code of an exercise with two steps. */
export const solution = `/** Sends a greeting and returns the answer. */
export async function greet(name: string): Promise<string> {
  // #region send
  const response = await fetch('https://example.com', { method: 'POST', body: name });
  // #endregion send

  // #region answer
  return response.text();
  // #endregion answer
}
`;

const steps: Record<Language, StepText[]> = {
  en: [
    {
      number: 1,
      region: 'send',
      title: 'Send it',
      task: 'Post `name`, and keep the response in `response`.',
      hints: [
        'Use `fetch()`.',
        "All of it:\n\n```ts\nconst response = await fetch(url, { method: 'POST', body });\n```",
      ],
      checks: {},
    },
    {
      number: 2,
      region: 'answer',
      title: 'Return the answer',
      task: 'Return the text of `response`.',
      hints: ['A response has a method for it.', '`return response.text();`'],
      checks: {},
    },
  ],
  ko: [
    {
      number: 1,
      region: 'send',
      title: '보내기',
      task: '`name`을 보내고 받은 것을 `response`에 담으세요.',
      hints: ['`fetch()`를 쓰세요.', '메서드를 정하세요.'],
      checks: { 'greet() posts once': '한 번만 POST합니다' },
    },
    {
      number: 2,
      region: 'answer',
      title: '답 돌려주기',
      task: '`response`의 텍스트를 반환하세요.',
      hints: ['응답에 메서드가 있습니다.', '`return response.text();`'],
      checks: { 'greet() returns the text of a %i': '%i 응답의 텍스트를 돌려줍니다' },
    },
  ],
};

/** Creates a workshop with two exercises, whose folder goes with the test. */
export function makeWorkshop(language: Language = 'en'): {
  workshop: Workshop;
  exercise: Exercise;
  other: Exercise;
} {
  const folder = mkdtempSync(join(tmpdir(), '연습 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const makeExercise = (name: string): Exercise => ({
    name,
    number: name.slice(0, 2),
    title: { en: 'Send a greeting', ko: '인사 보내기' }[language],
    goal: { en: 'You greet somebody.', ko: '누군가에게 인사합니다.' }[language],
    steps: steps[language],
    folder: join(folder, 'examples', name),
    file: join(folder, 'examples', name, 'exercise.ts'),
    path: `examples/${name}/exercise.ts`,
    solutionFile: join(folder, 'examples', name, 'src/greet.ts'),
    solution,
  });
  const [exercise, other] = [makeExercise('01-greet'), makeExercise('02-other')];
  const workshop: Workshop = {
    projectFolder: folder,
    language,
    exercises: [exercise, other],
    progress: new ProgressFile(folder),
    say: texts[language],
    command: 'pnpm',
  };
  return { workshop, exercise, other };
}

/** Creates a verdict with this problem, or without one. */
export function verdictOf(
  problem?: Problem,
  {
    code = solution,
    printed = '',
    steps: count = 2,
  }: { code?: string; printed?: string; steps?: number } = {},
): Verdict {
  const state = (number: number): StepVerdict['state'] => {
    if (problem === undefined || number < (problem.step ?? 1)) return 'passed';
    return problem.kind === 'todo' || number > (problem.step ?? 1) ? 'todo' : 'failed';
  };
  return {
    steps: Array.from({ length: count }, (_, at) => ({ number: at + 1, state: state(at + 1) })),
    problems: problem ? [problem] : [],
    printed,
    code,
  };
}
