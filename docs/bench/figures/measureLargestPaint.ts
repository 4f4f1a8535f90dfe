import { type Figure, median } from '@by-example/config/bench';
import { findBrowser } from '@by-example/config/findBrowser';
import { launchBrowser } from '@by-example/config/launchBrowser';
import { serveSite } from '../../check/browser/serveSite.ts';

const goalMs = 1_000;
const rounds = 5;
/** A fast line, such as cable: bytes a second, and milliseconds there and back. */
const line = { downloadThroughput: 50_000_000 / 8, uploadThroughput: 10_000_000 / 8, latency: 20 };

/** Measures how long the home page takes to its largest paint, loaded for the first time over a fast line. */
export async function measureLargestPaint(): Promise<Figure[]> {
  const name = 'home page: largest paint';
  const goal = 'at most 1 s';
  if (!findBrowser()) {
    return [
      { name, goal, measured: '–', isMet: undefined, details: 'Chromium or Chrome not found' },
    ];
  }
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 650 } });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
      await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
      times.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                resolve(Math.round(list.getEntries().at(-1)?.startTime ?? 0));
              }).observe({ type: 'largest-contentful-paint', buffered: true });
            }),
        ),
      );
      await page.close();
    }
    const middle = median(times);
    return [
      {
        name,
        goal,
        measured: `${middle} ms`,
        isMet: middle <= goalMs,
        details: `median of ${rounds} first visits, from ${Math.min(...times)} to ${Math.max(...times)} ms, 50 Mbit/s`,
      },
    ];
  } finally {
    await browser.close();
    site.close();
  }
}
