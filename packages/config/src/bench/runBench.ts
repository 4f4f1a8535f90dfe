import { countBusyCores } from './countBusyCores.ts';
import type { Figure } from './Figure.ts';
import { formatFigure } from './formatFigure.ts';
import { killChildren } from './processes/children.ts';

/** What a bench measures, and what to know about its figures. */
export type Bench = {
  measures: readonly (() => Promise<Figure[]>)[];
  /** The tools it measures with, besides Node: `load by wrk`. */
  means: string;
  /** How other running programs affect the figures: `times grow`. */
  whenBusy: string;
  /** The timeout of the whole bench, in milliseconds. */
  longestMs: number;
};

/**
 * Prints figures beside their goals, then exits and stops every process that it started. Exits with 1 only
 * if a measurement failed; a missed goal is just reported.
 */
export async function runBench({ measures, means, whenBusy, longestMs }: Bench): Promise<never> {
  process.on('exit', killChildren);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
  setTimeout(() => {
    report(new Error(`Cannot finish the bench: it took longer than ${longestMs / 1_000} s`));
    process.exit(1);
  }, longestMs).unref();

  console.log(`Node ${process.version} on ${process.platform}; ${means}\n`);
  const busyCores = await countBusyCores();
  if (busyCores > 0.5) {
    console.log(`Other programs are running (busy cores: ${busyCores.toFixed(1)}): ${whenBusy}.\n`);
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
  // Exit explicitly: a child process of a failed measurement may still be running.
  process.exit(failures === 0 ? 0 : 1);
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
}
