import { loadavg } from 'node:os';
import { measureLessonStart } from './figures/measureLessonStart.ts';
import { measureServers } from './figures/measureServers.ts';
import { measureTokenCounting } from './figures/measureTokenCounting.ts';
import { measureTour } from './figures/measureTour.ts';
import { formatFigure } from './formatFigure.ts';
import { generatorName } from './load/generateLoad.ts';
import { killChildren } from './processes/children.ts';
import { cores } from './processes/pinned.ts';

// `pnpm bench`: the endpoint's figures beside their goals. A missed goal is told; only a fault ends with 1.
const longestMs = 90_000;

process.on('exit', killChildren);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}
const late = new Error(`Cannot finish the bench: ${longestMs / 1_000} s are over`);
setTimeout(() => {
  report(late);
  process.exit(1);
}, longestMs).unref();

const places = cores.server === undefined ? '' : ', server and client each on a core of its own';
console.log(`Node ${process.version} on ${process.platform}; load by ${generatorName}${places}\n`);
const [load = 0] = loadavg();
if (load > 0.5) {
  console.log(
    `Other programs are at work (load ${load.toFixed(1)}): ratios of requests flatter.\n`,
  );
}
let failures = 0;
for (const measure of [measureServers, measureLessonStart, measureTokenCounting, measureTour]) {
  try {
    for (const figure of await measure()) console.log(formatFigure(figure));
  } catch (error) {
    failures += 1;
    report(error);
  }
}
// Not by itself: a server of a figure that failed may still be there.
process.exit(failures === 0 ? 0 : 1);

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
}
