import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** The folder of the built site. */
export const siteFolder: string = join(import.meta.dirname, '../../.vitepress/dist');

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built site on a loopback port. */
export type SiteServer = { origin: string; close: () => void };

/**
 * Serves the built site on a free loopback port, under addresses without `.html` as its hosts do.
 * @throws {Error} when the site is not built
 */
export async function serveSite(): Promise<SiteServer> {
  if (!existsSync(siteFolder)) throw new Error('Cannot find the site\nTry: pnpm docs:build');
  const server = createServer(({ url = '/' }, response) => {
    const path = join(siteFolder, url.replace(/[?#].*/, '').replace(/\/$/, '/index'));
    const found = [path, `${path}.html`].find((file) => extname(file) in types && existsSync(file));
    const file = found ?? join(siteFolder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)],
      'cache-control': 'max-age=3600',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
