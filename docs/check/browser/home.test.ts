import { hasBrowser } from '@by-example/config/hasBrowser';
import { describe, expect, test } from 'vitest';
import { buttonTexts } from '../../src/run/buttonTexts.ts';
import { openPage } from './openPage.ts';

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  test.each([
    ['/', 'ko', '하나, 둘, 셋'],
    ['/en/', 'en', 'One, two, three'],
  ] as const)(
    'the home page %s runs its code on a laptop, and loads nothing for that before',
    async (address, language, answer) => {
      const { page, faults, requests } = await openPage(address, { width: 1366 });
      await page.setViewportSize({ width: 1366, height: 650 });
      await page.waitForLoadState('networkidle');
      const isRunner = (url: string) => /createSession|RunPanel|CodeEditor|main-|o200k/.test(url);
      expect(requests.filter(isRunner)).toEqual([]);
      const isInView = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);
      expect(await isInView('.home .run-button')).toBe(true);

      await page.getByRole('button', { name: buttonTexts[language].run, exact: true }).click();
      await page.locator('[data-phase="done"]').waitFor();

      expect(await page.locator('.run-output').innerText()).toContain(answer);
      expect(await isInView('.run-output')).toBe(true);
      expect(await page.locator('.run-exchange').innerText()).toContain('data: [DONE]');
      expect(faults).toEqual([]);
    },
  );
});
