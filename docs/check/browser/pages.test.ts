import { join } from 'node:path';
import { hasBrowser } from '@by-example/config/hasBrowser';
import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/site/listPages.ts';
import { findViolations } from './findViolations.ts';
import { follow } from './follow.ts';
import { openPage, shiftOf } from './openPage.ts';

const docsFolder = join(import.meta.dirname, '../..');

const pages = (['ko', 'en'] as const).flatMap((language) =>
  listPages(docsFolder, language).flatMap((section) =>
    section.pages.map(({ name, title }) => ({
      address: (language === 'ko' ? '/' : '/en/') + name.replace(/^index$/, ''),
      title,
    })),
  ),
);

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  // One page of each kind: layout, colors and controls come from the theme, and are the same on the others.
  test.each([
    ['the start', '/'],
    ['a page of the walkthrough', '/en/walkthrough/02-axios-post'],
    ['a page of code in four forms', '/reference/streaming'],
    ['a page of tables', '/en/reference/errors'],
    ['a page about the workshop', '/workshop/taking'],
  ])('%s is accessible, light and dark, wide and on a phone', async (_, address) => {
    const { page, faults } = await openPage(address);
    expect(await shiftOf(page)).toBeLessThan(0.05);

    const violations = await findViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('html.dark').waitFor();
    violations.push(...(await findViolations(page)));

    expect(violations).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('every page fits the smallest phone, and requests nothing from elsewhere', async () => {
    const { page, origin, faults, requests } = await openPage('/', { width: 320 });
    const tooWide: string[] = [];

    for (const { address, title } of pages) {
      await follow(page, address);
      await page.locator('.vp-doc h1', { hasText: title }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) tooWide.push(`${address}: ${width} px`);
    }

    // The top bar is the same on every page of a language.
    for (const address of ['/', '/en/reference/errors']) {
      await follow(page, address);
      for (const width of [360, 767, 768, 850, 920, 960, 1100, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) tooWide.push(`${address} at ${width}: ${needed} px`);
      }
    }

    expect(tooWide).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
