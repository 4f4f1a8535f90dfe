import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The cost of Node itself: answers every request with the same 700 bytes of JSON and ignores its body.
const frame = JSON.stringify({ content: '' });
const body = JSON.stringify({ content: 'x'.repeat(700 - frame.length) });
const headers = { 'content-type': 'application/json', 'content-length': body.length };

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
