import { type Figure, median } from '@by-example/config/bench';
import { texts } from '../../src/playground/texts.ts';
import { measureInBrowser } from './measureInBrowser.ts';

const rounds = 15;

/** Measures the playground's time from sending to the first chunk, once the tokenizer is loaded. */
export function measureFirstChunk(): Promise<Figure[]> {
  const goal = { name: 'playground: to the first chunk', goal: 'at most 50 ms', goalMs: 50 };
  return measureInBrowser([goal], async (browser, origin) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/en/playground`);
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      await page.getByLabel('Stream the answer').check();
      const length = page.getByLabel('max_completion_tokens');
      if (!(await length.isVisible())) await page.getByText(texts.en.more).click();
      await length.fill('5');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.status[data-phase="done"]').waitFor();
      const first = await page.locator('.events li span').first().innerText();
      if (round >= 0) times.push(Number.parseFloat(first));
      await page.getByRole('button', { name: 'Start over' }).click();
    }
    const details = `median of ${rounds} sends, from ${Math.min(...times)} to ${Math.max(...times)} ms`;
    return [{ ms: median(times), details }];
  });
}
