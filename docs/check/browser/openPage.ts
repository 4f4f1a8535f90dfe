import { launchBrowser } from '@by-example/config/launchBrowser';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type SiteServer, serveSite } from './serveSite.ts';

/** A page of the site, with everything that went wrong on it and every address that it requested. */
export type SitePage = { page: Page; origin: string; faults: string[]; requests: string[] };

/** How to look at a page. A test that sets the clock, or needs two pages at once, takes a tab of its own. */
export type View = { width?: number; today?: string; inOwnTab?: boolean };

// One server, one browser and one tab serve all tests: starting them for each would take most of the time.
// The browser ends with the process that runs the tests.
let started: Promise<{ site: SiteServer; browser: Browser; sharedTab: SitePage }> | undefined;

/** Opens a page of the site, in a tab where the page before it has left no trace, and waits until it is alive. */
export async function openPage(path: string, view: View = {}): Promise<SitePage> {
  const { width = 1280, today, inOwnTab = today !== undefined } = view;
  started ??= start();
  const { site, browser, sharedTab } = await started;
  const tab = inOwnTab ? await openTab(browser, site.origin) : sharedTab;
  const { page, faults, requests } = tab;
  if (inOwnTab) onTestFinished(() => page.context().close());
  if (today) await page.clock.setFixedTime(today);

  await page.goto('about:blank');
  faults.length = 0;
  requests.length = 0;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.origin + path);
  await page.locator('.VPContent').waitFor();
  // The page is alive once Vue has taken it over.
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
  return tab;
}

/** Returns by how much the page has moved while it loaded: Chromium's layout shifts, summed up. */
export async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
}

async function start() {
  const [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  return { site, browser, sharedTab: await openTab(browser, site.origin) };
}

async function openTab(browser: Browser, origin: string): Promise<SitePage> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, origin, faults, requests };
}
