import { type Figure, median } from '@by-example/config/bench';
import { findBrowser } from '@by-example/config/findBrowser';
import { launchBrowser } from '@by-example/config/launchBrowser';
import { serveSite } from '../../check/browser/serveSite.ts';
import { texts } from '../../src/playground/texts.ts';

const goalMs = 50;
const rounds = 15;

/** Measures the playground's time from sending to the first chunk, once the tokenizer is loaded. */
export async function measureFirstChunk(): Promise<Figure[]> {
  const name = 'playground: to the first chunk';
  const goal = `at most ${goalMs} ms`;
  if (!findBrowser()) {
    return [
      { name, goal, measured: '–', isMet: undefined, details: 'Chromium or Chrome not found' },
    ];
  }
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/en/playground`);
    const fill = async () => {
      await page.getByLabel('Stream the answer').check();
      const length = page.getByLabel('max_completion_tokens');
      if (!(await length.isVisible())) await page.getByText(texts.en.more).click();
      await length.fill('5');
    };
    await fill();
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.status[data-phase="done"]').waitFor();
      const first = await page.locator('.events li span').first().innerText();
      if (round >= 0) times.push(Number.parseFloat(first));
      await page.getByRole('button', { name: 'Start over' }).click();
      await fill();
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
    site.close();
  }
}
