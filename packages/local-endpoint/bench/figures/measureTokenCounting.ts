import { join } from 'node:path';
import { type Figure, runProgram } from '@by-example/config/bench';
import type { CountingTime } from './timeTokenCounting.ts';

/** Measures whether the time to count a text's tokens grows linearly with its length. */
export async function measureTokenCounting(): Promise<Figure[]> {
  const program = join(import.meta.dirname, 'timeTokenCounting.ts');
  const { output } = await runProgram(process.execPath, [program]);
  const times: CountingTime[] = JSON.parse(output);
  const worst = times.reduce((one, other) => (ratioOf(other) > ratioOf(one) ? other : one));
  const ratio = ratioOf(worst);
  const others = times.map((time) => `${time.text} ${ratioOf(time).toFixed(2)}`);
  return [
    {
      name: 'Counting 200,000 characters',
      measured: `${ratio.toFixed(2)} x of 2,000`,
      goal: '<= 3',
      isMet: ratio <= 3,
      details:
        `${worst.longNanoseconds.toFixed(0)} ns a character, in a text of 2,000 ` +
        `${worst.shortNanoseconds.toFixed(0)} ns; the worst of: ${others.join(', ')}`,
    },
  ];
}

function ratioOf({ longNanoseconds, shortNanoseconds }: CountingTime): number {
  return longNanoseconds / shortNanoseconds;
}
