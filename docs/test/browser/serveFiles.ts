import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Where the built site lies. */
export const siteFolder: string = join(import.meta.dirname, '../../.vitepress/dist');

/** Where the browser finds the site. No server is behind it: files are handed to the browser. */
export const origin = 'https://docs.test';

/** Answers every request out of the built site; whatever leads elsewhere fails, and is noted as all are. */
export async function serveFiles(context: BrowserContext, requests: string[] = []): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    requests.push(url.href);
    const path = decodeURIComponent(url.pathname);
    const candidates = [path, `${path}.html`, `${path}/index.html`].map((name) =>
      join(siteFolder, name),
    );
    const file = candidates.find((name) => existsSync(name) && statSync(name).isFile());
    if (url.origin !== origin) return route.abort();
    return file ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
}
