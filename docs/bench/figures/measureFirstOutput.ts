import { type Figure, median } from '@by-example/config/bench';
import { measureInBrowser } from './measureInBrowser.ts';

const [visits, runsPerVisit] = [3, 5];

/** Measures the time from Run to the first output in a page: on a first visit, and when the page has run before. */
export function measureFirstOutput(): Promise<Figure[]> {
  const goals = [
    { name: 'Run: to the first output', goal: 'at most 1.5 s', goalMs: 1_500 },
    { name: 'Run again: to first output', goal: 'at most 150 ms', goalMs: 150 },
  ];
  return measureInBrowser(goals, async (browser, origin) => {
    const first: number[] = [];
    const later: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) {
      const page = await browser.newPage();
      await page.goto(`${origin}/en/reference/one-question`, { waitUntil: 'networkidle' });
      first.push(await page.evaluate(runOnce));
      for (let run = 0; run < runsPerVisit; run += 1) {
        // The next worker is prepared after a run: a reader reads what came.
        await page.waitForTimeout(1_000);
        later.push(await page.evaluate(runOnce));
      }
      await page.close();
    }
    return [first, later].map((times) => {
      const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
      const details = `median of ${times.length} runs, from ${least} to ${most} ms`;
      return { ms: median(times), details };
    });
  });
}

/** Runs in the page: presses its first Run button, and returns how long the output took in milliseconds. */
function runOnce(): Promise<number> {
  const runner = document.querySelector('.run-code');
  const before = runner?.querySelector('.run-output .out');
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const output = runner?.querySelector('.run-output .out');
      if (!output || output === before) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    if (runner) observer.observe(runner, { childList: true, subtree: true, characterData: true });
    runner?.querySelector<HTMLElement>('.run-button')?.click();
  });
}
