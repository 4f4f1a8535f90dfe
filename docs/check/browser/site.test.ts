import { hasBrowser } from '@by-example/config/hasBrowser';
import { describe, expect, test } from 'vitest';
import { findViolations } from './findViolations.ts';
import { openPage } from './openPage.ts';

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  test.each<[start: string, searches: [words: string, leadsTo?: string][]]>([
    [
      '/',
      [
        ['메시지'],
        ['메시지를'],
        ['엔드포인트에서'],
        ['크레딧'],
        ['토큰이란'],
        ['temperature'],
        ['axios 스트리밍', '/reference/streaming#axios'],
      ],
    ],
    [
      '/en/',
      [
        ['insufficient_quota'],
        ['streaming'],
        ['curl temperature', '/en/reference/temperature#curl'],
      ],
    ],
  ])('the search on %s finds what it is asked for and leads there', async (start, searches) => {
    const { page, origin, faults } = await openPage(start);

    for (const [words, leadsTo] of searches) {
      await page.locator('.VPNavBarSearchButton').click();
      const result = page.locator('.results .result').first();
      // The box opens with the last search, whose results stay until there are new ones.
      await page.locator('.search-input').fill('');
      await result.waitFor({ state: 'detached' });
      await page.locator('.search-input').fill(words);
      const address = await result.evaluate((link: HTMLAnchorElement) => link.href);
      await result.click();
      await page.waitForURL(address);

      if (leadsTo) expect(address).toBe(origin + leadsTo);
      const stem = new RegExp(words.replace(/(를|에서|이란)$/, '').replace(' ', '|'), 'i');
      await expect
        .poll(() => page.locator('.VPContent').innerText(), { message: words })
        .toMatch(stem);
    }
    expect(faults).toEqual([]);
  });

  test('the copy button copies the code', async () => {
    const { page } = await openPage('/en/reference/one-question');

    const code = page.locator('.vp-doc .language-ts').first();
    await code.hover();
    await code.locator('button.copy').click();
    await page.locator('.vp-doc button.copy.copied').waitFor();

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("import OpenAI from 'openai';");
    expect(copied).toContain('console.log(');
  });

  test.each([
    [1440, 'beside'],
    [360, 'above'],
  ])('at %i pixels, a remark stands %s its part of the code', async (width, place) => {
    const { page, faults } = await openPage('/en/walkthrough/02-axios-post', { width });
    const remark = page.locator('.remarks > li', { hasText: 'Errors come in two kinds' });
    const part = page.locator('.annotated .part', { hasText: 'axios.post' });
    const boxes = await Promise.all([remark.boundingBox(), part.boundingBox()]);
    const [{ x, y, height }, code] = boxes as [Box, Box];
    type Box = NonNullable<(typeof boxes)[number]>;

    if (place === 'beside') {
      expect(Math.abs(y - code.y)).toBeLessThan(8);
      expect(x).toBeGreaterThan(600);
    } else {
      expect(y + height).toBeLessThanOrEqual(code.y);
      expect(code.y - (y + height)).toBeLessThan(24);
    }

    // The editor takes the place of the code, and the remarks stay.
    await page.locator('.annotated').getByRole('button', { name: 'Edit' }).click();
    await page.locator('.annotated .cm-content').first().waitFor();
    expect(await page.locator('.annotated .part').first().isVisible()).toBe(false);
    expect(await remark.isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('the forms of a call are tabs, and the choice holds on every page', async () => {
    const { page, faults } = await openPage('/en/reference/streaming');
    const shown = () =>
      page
        .locator('.forms > section')
        .evaluateAll((sections) =>
          sections
            .filter((section) => section.getBoundingClientRect().height > 0)
            .map((section) => section.getAttribute('data-form')),
        );
    expect(await shown()).toEqual(['openai']);

    await page.getByRole('tab', { name: 'openai' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(['axios']);
    await page.goto(page.url().replace('streaming', 'temperature'));
    expect(await shown()).toEqual(['axios']);
    await page.locator('.VPDocAside').getByRole('link', { name: 'curl' }).click();
    expect(await shown()).toEqual(['curl']);
    await page.locator('.form-tabs [data-form="curl"][aria-selected="true"]').waitFor();
    await page.locator('.VPSidebar').getByRole('link', { name: 'One question' }).click();
    await page.getByRole('tab', { name: 'openai' }).click();

    expect(await shown()).toEqual(['openai']);
    expect(faults).toEqual([]);
  });

  test.each([
    ['/reference/errors', '/en/reference/errors'],
    ['/en/walkthrough/key', '/walkthrough/key'],
    ['/', '/en/'],
  ])('switching the language on %s leads to %s', async (from, to) => {
    const { page, origin } = await openPage(from);

    await page.locator('.VPNavBarTranslations').hover();
    await page.locator('.VPNavBarTranslations a').click();
    await page.waitForURL(origin + to);

    const language = to.startsWith('/en/') ? 'en-US' : 'ko-KR';
    await page.locator(`html[lang="${language}"]`).waitFor();
  });

  test('every reference page is two clicks away from the start', async () => {
    const { page, origin } = await openPage('/en/');

    await page.locator('.VPNavBarMenu').getByRole('link', { name: 'Reference' }).click();
    await page.locator('.VPSidebar').getByRole('link', { name: 'Streaming' }).click();

    await page.waitForURL(`${origin}/en/reference/streaming`);
  });

  test('a page that is not there says so and leads back', async () => {
    const { page } = await openPage('/en/');

    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/nowhere';
      document.querySelector('.vp-doc')?.append(link);
      link.click();
    });

    await page.locator('.NotFound').waitFor();
    expect(await page.locator('.NotFound a').getAttribute('href')).toBe('/');
    // VitePress's own page has no <main>.
    const violations = await findViolations(page);
    expect(violations.filter((line) => !/^(landmark-one-main|region):/.test(line))).toEqual([]);
  });
});
