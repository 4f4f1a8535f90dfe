import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise, TaskText } from '../exercise/Exercise.ts';
import { readTask } from '../exercise/readTask.ts';
import { readRegions } from '../exercise/regions.ts';

/** Fewer characters than that are no line of code to give away: `}` is in many hints. */
const shortestLine = 6;
const fewestHints = 2;

/**
 * Returns what is wrong with an exercise's texts: steps that are no regions, hints that give too much away,
 * names of tests that are not translated.
 */
export function verifyTexts(exercise: Exercise, korean: Exercise): string[] {
  const { folder, solution } = exercise;
  const regions = readRegions(solution).map(({ name, number }) => `${number}. ${name}`);
  const problems = ['task.md', 'task.ko.md'].flatMap((name) => {
    const file = join(folder, 'exercise', name);
    if (!existsSync(file)) return [`${name} is missing: write one like those of the other lessons`];
    const text = readTask(readFileSync(file, 'utf8'));
    const headings = text.steps.map(({ number, region }) => `${number}. ${region}`);
    const isSame = headings.join() === regions.join();
    const found = `${name} has the steps ${headings.join(', ')}, the code the regions ${regions.join(', ')}`;
    return [
      ...(isSame ? [] : [found]),
      ...verifyHints(text, solution).map((problem) => `${name}: ${problem}`),
    ];
  });
  return [...problems, ...verifyTests(exercise, korean)];
}

function verifyHints({ steps }: TaskText, solution: string): string[] {
  return steps.flatMap(({ region, task, hints }) => {
    const lines = readRegions(solution).find(({ name }) => name === region)?.lines ?? [];
    const code = lines.map(trim).filter((line) => line.length >= shortestLine);
    return [
      ...(task === '' ? [`step ${region} does not say what to write`] : []),
      ...(hints.length < fewestHints ? [`step ${region} has fewer than ${fewestHints} hints`] : []),
      ...hints.slice(0, -1).flatMap((hint, at) =>
        code
          .filter((line) => hint.includes(line))
          .map((line) => {
            return `hint ${at + 1} of ${region} gives the line ${line} away: keep it for the last`;
          }),
      ),
    ];
  });
}

function trim(line: string): string {
  return line.trim().replace(/[;,]$/, '');
}

/** Each step has tests, and what they say to a learner is translated. */
function verifyTests({ folder, steps }: Exercise, korean: Exercise): string[] {
  const file = join(folder, 'exercise/steps.test.ts');
  if (!existsSync(file)) return ['steps.test.ts is missing: write tests for each step'];
  const code = readFileSync(file, 'utf8');
  const groups = code.split(/^describe\('/m).slice(1);
  const regions = groups.map((group) => group.slice(0, group.indexOf("'")));
  const problems = [
    ...steps
      .filter(({ region }) => !regions.includes(region))
      .map(({ region }) => `step ${region} has no test: write describe('${region}', …)`),
    ...regions
      .filter((region) => !steps.some((step) => step.region === region))
      .map((region) => `describe('${region}', …) is of no step: use the name of a region`),
  ];
  const untranslated = regions.flatMap((region, at) => {
    const checks = korean.steps.find((step) => step.region === region)?.checks ?? {};
    const said = saidToLearners(groups[at] ?? '');
    return [
      ...said
        .filter((text) => !(text in checks))
        .map((text) => `task.ko.md: step ${region} does not translate "${text}"`),
      ...Object.keys(checks)
        .filter((text) => !said.includes(text))
        .map((text) => `task.ko.md: step ${region} translates "${text}", which no test says`),
    ];
  });
  return [...problems, ...untranslated];
}

/** Lists the names of tests, and the messages of their `expect(…, 'message')`. */
function saidToLearners(code: string): string[] {
  const names = [...code.matchAll(/\btest(?:\.each\([\s\S]*?\))?\(\s*(["'`])(.+?)\1/g)];
  const messages = [...code.matchAll(/\bexpect\([^\n]*?, (["'`])([^"'`\n]+)\1\)/g)];
  return [...new Set([...names, ...messages].map(([, , text = '']) => text))];
}
