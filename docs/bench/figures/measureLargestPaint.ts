import { type Figure, median } from '@by-example/config/bench';
import { measureInBrowser } from './measureInBrowser.ts';

const rounds = 5;
/** A fast line, such as cable: bytes a second, and milliseconds there and back. */
const line = { downloadThroughput: 50_000_000 / 8, uploadThroughput: 10_000_000 / 8, latency: 20 };

/** Measures how long the home page takes to its largest paint, loaded for the first time over a fast line. */
export function measureLargestPaint(): Promise<Figure[]> {
  const goal = { name: 'home page: largest paint', goal: 'at most 1 s', goalMs: 1_000 };
  return measureInBrowser([goal], async (browser, origin) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 650 } });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
      await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
      times.push(await page.evaluate(findLargestPaint));
      await page.close();
    }
    const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
    const details = `median of ${rounds} first visits, from ${least} to ${most} ms, 50 Mbit/s`;
    return [{ ms: median(times), details }];
  });
}

/** Runs in the page: returns when its largest paint was, in milliseconds. */
function findLargestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? 0);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
