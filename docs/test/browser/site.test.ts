import { describe, expect, test } from 'vitest';
import { hasBrowser, useBrowser } from './openSite.ts';
import { origin } from './serveFiles.ts';

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  const open = useBrowser();

  test.each([
    ['메시지', 'ko'],
    ['메시지를', 'ko'],
    ['엔드포인트에서', 'ko'],
    ['크레딧', 'ko'],
    ['토큰이란', 'ko'],
    ['temperature', 'ko'],
    ['insufficient_quota', 'en'],
    ['streaming', 'en'],
  ])('the search finds %s (%s) and leads there', async (word, language) => {
    const { page, faults } = await open(language === 'ko' ? '/' : '/en/');

    await page.locator('.DocSearch-Button').click();
    await page.locator('.search-input').fill(word);
    const first = page.locator('.results .result').first();
    await first.waitFor();
    await first.click();
    await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' });

    const stem = new RegExp(word.replace(/(를|에서|이란)$/, ''), 'i');
    await expect.poll(() => page.locator('.VPContent').innerText()).toMatch(stem);
    expect(faults).toEqual([]);
  });

  test.each([
    ['/', 'axios 스트리밍', '/reference/streaming#axios'],
    ['/en/', 'curl temperature', '/en/reference/temperature#curl'],
  ])('one search from %s for %s leads to the snippet', async (start, words, snippet) => {
    const { page } = await open(start);

    await page.locator('.DocSearch-Button').click();
    await page.locator('.search-input').fill(words);
    await page.locator('.results .result').first().click();

    await page.waitForURL(origin + snippet);
  });

  test('the copy button copies the code', async () => {
    const { page } = await open('/en/reference/one-question');

    await page.locator('.vp-doc div[class*="language-"]').first().hover();
    await page.locator('.vp-doc button.copy').first().click();
    await page.locator('.vp-doc button.copy.copied').waitFor();

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("import OpenAI from 'openai';");
    expect(copied).toContain('console.log(');
  });

  test.each([
    ['/reference/errors', '/en/reference/errors'],
    ['/en/walkthrough/key', '/walkthrough/key'],
    ['/', '/en/'],
  ])('switching the language on %s leads to %s', async (from, to) => {
    const { page } = await open(from);

    await page.locator('.VPNavBarTranslations').hover();
    await page.locator('.VPNavBarTranslations a').click();
    await page.waitForURL(origin + to);

    const language = to.startsWith('/en/') ? 'en-US' : 'ko-KR';
    await page.locator(`html[lang="${language}"]`).waitFor();
  });

  test('every reference page is two clicks away from the start', async () => {
    const { page } = await open('/en/');

    await page.locator('.VPNavBarMenu').getByRole('link', { name: 'Reference' }).click();
    await page
      .locator('.VPSidebar')
      .getByRole('link', { name: /stream/i })
      .click();

    await page.waitForURL(`${origin}/en/reference/streaming`);
  });

  test('a page that is not there says so and leads back', async () => {
    const { page } = await open('/en/');

    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/nowhere';
      document.querySelector('.vp-doc')?.append(link);
      link.click();
    });

    await page.locator('.NotFound').waitFor();
    expect(await page.locator('.NotFound a').getAttribute('href')).toBe('/');
  });
});
