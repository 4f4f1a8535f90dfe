import { countBusyCores } from './countBusyCores.ts';
import type { Figure } from './Figure.ts';
import { formatFigure } from './formatFigure.ts';
import { killChildren } from './processes/children.ts';

/** What a bench measures, and what is to be known of it. */
export type Bench = {
  measures: readonly (() => Promise<Figure[]>)[];
  /** What it measures with, besides this Node: `load by wrk`. */
  means: string;
  /** What becomes of the figures where other programs are at work: `times grow`. */
  whenBusy: string;
  /** The time after which it gives up. */
  longestMs: number;
};

/**
 * Prints figures beside their goals, then ends the process with all that it started. A missed goal is told;
 * only a fault ends with 1.
 */
export async function runBench({ measures, means, whenBusy, longestMs }: Bench): Promise<never> {
  process.on('exit', killChildren);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
  setTimeout(() => {
    report(new Error(`Cannot finish the bench: ${longestMs / 1_000} s are over`));
    process.exit(1);
  }, longestMs).unref();

  console.log(`Node ${process.version} on ${process.platform}; ${means}\n`);
  const busyCores = await countBusyCores();
  if (busyCores > 0.5) {
    console.log(`Other programs are at work (busy cores: ${busyCores.toFixed(1)}): ${whenBusy}.\n`);
  }
  let failures = 0;
  for (const measure of measures) {
    try {
      for (const figure of await measure()) console.log(formatFigure(figure));
    } catch (error) {
      failures += 1;
      report(error);
    }
  }
  // Not by itself: a program of a figure that failed may still be there.
  process.exit(failures === 0 ? 0 : 1);
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
}
