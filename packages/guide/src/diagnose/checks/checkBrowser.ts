import { existsSync } from 'node:fs';
import { findBrowser } from '../../../../config/src/browser/findBrowser.ts';
import type { Context, Outcome } from '../Check.ts';

/** Looks for the browser of the browser tests, which only `pnpm check` runs. */
export function checkBrowser({ shell, say }: Context): Outcome {
  const browser = findBrowser(shell);
  if (browser === undefined) return { status: 'note', ...say.browser.none };
  if (!existsSync(browser)) return { status: 'note', ...say.browser.notThere(browser) };
  return { status: 'ok', ...say.browser.ok(browser) };
}
