import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '@by-example/config/launchBrowser';

// `node docs/check/browser/paintCards.ts` paints the social cards, which no service takes as SVG: it renders
// `docs/pictures/card.*.svg` to `docs/public/card.*.png` with the Chromium of the browser tests.
const docs = join(import.meta.dirname, '../..');
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const language of ['ko', 'en']) {
  const svg = readFileSync(join(docs, `pictures/card.${language}.svg`), 'utf8');
  await page.setContent(`<body style="margin: 0">${svg}</body>`);
  await page.screenshot({ path: join(docs, `public/card.${language}.png`) });
}
await browser.close();
