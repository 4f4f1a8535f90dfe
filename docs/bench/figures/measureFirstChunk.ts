import { type Figure, median } from '@by-example/config/bench';
import { findBrowser } from '../../test/browser/findBrowser.ts';
import { launchBrowser } from '../../test/browser/launchBrowser.ts';
import { origin, serveFiles } from '../../test/browser/serveFiles.ts';

const goalMs = 50;
const rounds = 15;

/** Measures the playground's time from sending to the first chunk, once the tokenizer is there. */
export async function measureFirstChunk(): Promise<Figure[]> {
  const name = 'playground: to the first chunk';
  const goal = `at most ${goalMs} ms`;
  if (!findBrowser()) {
    return [
      { name, goal, measured: '–', isMet: undefined, details: 'there is no Chromium or Chrome' },
    ];
  }
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await serveFiles(context);
    const page = await context.newPage();
    await page.goto(`${origin}/en/playground`);
    await page.getByLabel('Stream the answer').check();
    await page.getByLabel('max_completion_tokens').fill('5');
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.status[data-phase="done"]').waitFor();
      const first = await page.locator('.events li span').first().innerText();
      if (round >= 0) times.push(Number.parseFloat(first));
      await page.getByRole('button', { name: 'Start over' }).click();
      await page.getByLabel('Stream the answer').check();
      await page.getByLabel('max_completion_tokens').fill('5');
    }
    const middle = median(times);
    return [
      {
        name,
        goal,
        measured: `${middle} ms`,
        isMet: middle <= goalMs,
        details: `median of ${rounds} sends, from ${Math.min(...times)} to ${Math.max(...times)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}
