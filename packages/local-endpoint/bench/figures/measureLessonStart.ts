import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanEnvironment,
  type Figure,
  median,
  type ProgramRun,
  runProgram,
  sideBySide,
} from '@by-example/config/bench';
import { endpointKey } from '@by-example/core';
import { projectFolder } from '../../src/node/projectFolder.ts';
import { serverCommands } from '../processes/serverCommands.ts';
import { startServer } from '../processes/startServer.ts';

const lesson = ['--import', 'tsx', '--import', '@by-example/local-endpoint/auto', 'src/main.ts'];

/** Measures how much time the endpoint adds to a lesson that starts it, from process start to exit. */
export async function measureLessonStart(): Promise<Figure[]> {
  if (existsSync(join(projectFolder, '.env'))) {
    throw new Error(
      'Cannot measure the start of a lesson: .env may send its calls to the network\nTry: mv .env .env.aside',
    );
  }
  const endpoint = await startServer(serverCommands.endpoint);
  const elsewhere = { OPENAI_BASE_URL: endpoint.baseUrl, OPENAI_API_KEY: endpointKey };
  const [inside = [], outside = []] = await sideBySide(
    [() => runLesson({}), () => runLesson(elsewhere)],
    { warmUps: 2, rounds: 11, budgetMs: 20_000 },
  );
  await endpoint.stop();

  const answers = new Set([...inside, ...outside].map(({ output }) => output));
  if (answers.size !== 1) {
    throw new Error(`Cannot compare the runs: their output differs\n${[...answers]}`);
  }
  return [compare(medianMs(inside), medianMs(outside))];
}

function runLesson(variables: NodeJS.ProcessEnv): Promise<ProgramRun> {
  return runProgram(process.execPath, lesson, {
    cwd: join(projectFolder, 'examples/01-openai-client'),
    env: { ...cleanEnvironment(), ...variables },
  });
}

function medianMs(runs: readonly ProgramRun[]): number {
  return median(runs.map(({ durationMs }) => durationMs));
}

function compare(insideMs: number, outsideMs: number): Figure {
  const ratio = insideMs / outsideMs;
  return {
    name: 'Lesson with the endpoint in it',
    measured: `${ratio.toFixed(2)} x without`,
    goal: '<= 1.4',
    isMet: ratio <= 1.4,
    details: `${insideMs.toFixed(0)} ms from start to exit, with an endpoint elsewhere ${outsideMs.toFixed(0)} ms`,
  };
}
