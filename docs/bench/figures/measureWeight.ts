import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '@by-example/config/bench';
import { buildSite } from './buildSite.ts';

const docs = join(import.meta.dirname, '../..');

const bareConfig = `export default {
  cleanUrls: true,
  ignoreDeadLinks: true,
  locales: { root: { label: 'ko' }, en: { label: 'en' } },
  rewrites: { 'ko/:rest*': ':rest*' },
  themeConfig: { search: { provider: 'local' } },
};
`;

/**
 * Measures what our pages load beyond VitePress's bare theme: compares the scripts, styles and fonts of each page
 * with those of the same page in a bare site, without the page's own text.
 */
export async function measureWeight(): Promise<Figure[]> {
  const cache = join(docs, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bare-site-'));
  const bare = join(folder, 'docs');
  try {
    for (const name of ['ko', 'en', 'pictures'])
      cpSync(join(docs, name), join(bare, name), { recursive: true });
    // Pages show pictures of the examples.
    symlinkSync(join(docs, '../examples'), join(folder, 'examples'), 'junction');
    mkdirSync(join(bare, '.vitepress'));
    writeFileSync(join(bare, '.vitepress/config.mjs'), bareConfig);
    await buildSite(bare);
    const ours = weighPages(join(docs, '.vitepress/dist'));
    const theirs = weighPages(join(bare, '.vitepress/dist'));
    const isPlayground = (page: string) => /playground/.test(page);
    const extra = [...ours].map(([page, bytes]) => ({
      page,
      bytes: bytes - (theirs.get(page) ?? 0),
    }));
    const most = Math.max(
      ...extra.filter(({ page }) => !isPlayground(page)).map(({ bytes }) => bytes),
    );
    const playground = Math.max(
      ...extra.filter(({ page }) => isPlayground(page)).map(({ bytes }) => bytes),
    );
    return [
      {
        name: 'weight of a page',
        measured: most > 0 ? `${most} bytes more` : `${-most} bytes less`,
        goal: 'no more than bare',
        isMet: most <= 0,
        details: `scripts, styles and fonts of the heaviest of ${extra.length} pages beside a bare site; the playground: ${Math.round(playground / 1_000)} kB more`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the bytes of the scripts, styles and fonts that each page loads initially, without its own text. */
function weighPages(site: string): Map<string, number> {
  const pages = globSync('**/*.html', { cwd: site }).filter((page) => page !== '404.html');
  return new Map(
    pages.map((page) => {
      const html = readFileSync(join(site, page), 'utf8');
      const loaded = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:js|css|woff2))"/g)].map(
        ([, file = '']) => file,
      );
      const shared = [...new Set(loaded)].filter((file) => !/\.md\.[^/]*js$/.test(file));
      const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
        ([, css = '']) => css.length,
      );
      const bytes = shared.map((file) => statSync(join(site, file)).size);
      return [page, [...bytes, ...inline].reduce((sum, size) => sum + size, 0)];
    }),
  );
}
