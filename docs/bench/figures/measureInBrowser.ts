import type { Figure } from '@by-example/config/bench';
import { findBrowser } from '@by-example/config/findBrowser';
import { launchBrowser } from '@by-example/config/launchBrowser';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../check/browser/serveSite.ts';

/** A figure and what it should be at most. */
export type Goal = Pick<Figure, 'name' | 'goal'> & { goalMs: number };

/** Measures times on the built site in a browser; without one, returns the goals with a reason in place of a figure. */
export async function measureInBrowser(
  goals: readonly Goal[],
  measure: (browser: Browser, origin: string) => Promise<{ ms: number; details: string }[]>,
): Promise<Figure[]> {
  if (!findBrowser()) {
    const details = 'Chromium or Chrome not found';
    return goals.map(({ name, goal }) => ({
      name,
      goal,
      measured: '–',
      isMet: undefined,
      details,
    }));
  }
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const times = await measure(browser, site.origin);
    return times.map(({ ms, details }, at) => {
      const { name, goal, goalMs } = goals[at] as Goal;
      return { name, goal, measured: `${Math.round(ms)} ms`, isMet: ms <= goalMs, details };
    });
  } finally {
    await browser.close();
    site.close();
  }
}
