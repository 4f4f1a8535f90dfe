import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';

const openaiFolder = dirname(createRequire(import.meta.url).resolve('openai'));

const page = `<!doctype html>
<title>A page that calls the API</title>
<link rel="icon" href="data:," />
<script type="module">
  import OpenAI from '/openai/index.mjs';
  globalThis.OpenAI = OpenAI;
</script>`;

/** A page on a loopback port, where `OpenAI` is the official client. */
export type PageServer = { url: string; close: () => void };

/** Serves the page, and the modules of the openai package as they are. */
export async function servePage(): Promise<PageServer> {
  const server = createServer(({ url = '/' }, response) => {
    const module = join(openaiFolder, url.replace(/^\/openai\//, ''));
    if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else if (!/^\.m?js$/.test(extname(module)) || !existsSync(module))
      response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(module));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
