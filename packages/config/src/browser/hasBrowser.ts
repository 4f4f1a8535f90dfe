import { findBrowser } from './findBrowser.ts';

/** Whether there is a browser; the tests that need one are skipped without, which is said once. */
export const hasBrowser: boolean = findBrowser() !== undefined;

if (!hasBrowser && process.env.CI) {
  throw new Error(
    'Cannot test in a browser: Chromium or Chrome is required in CI, and neither is installed',
  );
}
if (!hasBrowser) {
  console.warn('Skipped the browser tests: no Chromium or Chrome found. CHROME_PATH can name one.');
}
