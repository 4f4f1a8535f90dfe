import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

// A thread that runs tests. The learner's file is loaded from memory, anew for each import: JudgeRunner chooses
// its code.
const exercise = /[\\/]exercise\.ts$/;
let count = 0;
registerHooks({
  resolve: (specifier, context, next) => {
    if (exercise.test(specifier) && !isAnew(context.parentURL)) {
      count += 1;
      const url = specifier.startsWith('file:') ? specifier : pathToFileURL(specifier).href;
      return { url: `${url}?import=${count}`, format: 'module', shortCircuit: true };
    }
    const resolved = next(specifier, context);
    if (!isAnew(context.parentURL)) return resolved;
    globalThis.exerciseImports.add(resolved.url);
    // A file of the learner's own is loaded anew, too; packages stay loaded.
    const isPackage = resolved.url.includes('/node_modules/') || !resolved.url.startsWith('file:');
    return isPackage ? resolved : { ...resolved, url: `${resolved.url}?import=${count}` };
  },
  load: (url, context, next) => {
    const isExercise = exercise.test(url.replace(/\?import=\d+$/, ''));
    if (!isAnew(url) || !isExercise) return next(url, context);
    return { format: 'module', source: globalThis.exerciseCode, shortCircuit: true };
  },
});

function isAnew(url: string | undefined): boolean {
  return /\?import=\d+$/.test(url ?? '');
}

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    globalThis.exerciseOutput += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return write(chunk, ...rest);
  };
}

// Between two runs, what the last one left behind may still fail. That is no reason to end the thread.
const ignore = (): void => {};
const events = ['uncaughtException', 'unhandledRejection'] as const;

init({
  post: (response) => parentPort?.postMessage(response),
  on: (callback) =>
    parentPort?.on('message', (message) => {
      for (const event of events) process.off(event, ignore);
      if (message.type === 'stop') for (const event of events) process.on(event, ignore);
      callback(message);
    }),
  off: (callback) => parentPort?.off('message', callback),
  setup: setupEnvironment,
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
