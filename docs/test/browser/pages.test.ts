import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/site/listPages.ts';
import { findViolations } from './findViolations.ts';
import { hasBrowser, useBrowser } from './openSite.ts';

const docsFolder = join(import.meta.dirname, '../..');

const addresses = (['ko', 'en'] as const).flatMap((language) =>
  listPages(docsFolder, language).flatMap(({ pages }) =>
    pages.map(({ name }) => (language === 'ko' ? '/' : '/en/') + name.replace(/^index$/, '')),
  ),
);

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  const open = useBrowser();

  test.each(addresses)('%s loads, is accessible, and fits a phone', async (address) => {
    const { page, faults, requests } = await open(address);

    const violations = await findViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html.dark').waitFor();
    violations.push(...(await findViolations(page)));
    await page.setViewportSize({ width: 360, height: 740 });
    violations.push(...(await findViolations(page)));

    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(requests.filter((url) => !url.startsWith('https://docs.test/'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
