import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findBrowser } from './findBrowser.ts';
import { launchBrowser } from './launchBrowser.ts';
import { origin, serveFiles, siteFolder } from './serveFiles.ts';

/** Whether there is a browser; a file of tests that need one is skipped without. */
export const hasBrowser: boolean = findBrowser() !== undefined;

if (!hasBrowser && process.env.CI) {
  throw new Error('Cannot test the site: there is no Chromium or Chrome, and CI needs one');
}
if (!hasBrowser) {
  console.warn('Skipped the browser tests: no Chromium or Chrome found. CHROME_PATH can name one.');
}

/** A page of the site, with all that went wrong on it, and all it asked for. */
export type SitePage = { page: Page; faults: string[]; requests: string[] };

/** How to look at a page. */
export type View = { width?: number; colorScheme?: 'light' | 'dark'; today?: string };

let browser: Browser | undefined;

/** Gives a test file a browser, and the function that opens a page of the site in it. */
export function useBrowser(): (path: string, view?: View) => Promise<SitePage> {
  beforeAll(async () => {
    if (!existsSync(siteFolder)) throw new Error('Cannot find the site\nTry: pnpm docs:build');
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  return async (path, { width = 1280, colorScheme = 'light', today } = {}) => {
    if (!browser) throw new Error('Cannot open a page: there is no browser');
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(10_000);
    const requests: string[] = [];
    await serveFiles(context, requests);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    if (today) await page.clock.setFixedTime(today);
    await page.goto(origin + path);
    await page.locator('.VPContent').waitFor();
    // The page is alive once Vue has taken it over.
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
    return { page, faults, requests };
  };
}
