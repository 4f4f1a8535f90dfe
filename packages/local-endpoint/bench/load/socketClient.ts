import { connect, type Socket } from 'node:net';
import type { Load, LoadResult } from './Load.ts';
import { ResponseScanner } from './ResponseScanner.ts';
import { numberPlace, requestHeaders } from './typicalChat.ts';

// The client that replaces wrk: `node socketClient.ts LOAD_AS_JSON` prints a LoadResult as JSON.
const { url, body, firstNumber, connections, durationMs }: Load = JSON.parse(process.argv[2] ?? '');
const { hostname, port, host, pathname } = new URL(url);
const [start, end] = [
  `POST ${pathname} HTTP/1.1`,
  `host: ${host}`,
  ...Object.entries(requestHeaders).map(([name, value]) => `${name}: ${value}`),
  `content-length: ${Buffer.byteLength(body)}`,
  '',
  body,
]
  .join('\r\n')
  .split(numberPlace);

const latencies = new Float64Array(4_000_000);
let answered = 0;
let number = firstNumber;
const sockets: Socket[] = [];
const startedAt = performance.now();
for (let opened = 0; opened < connections; opened += 1) sockets.push(openConnection());
setTimeout(finish, durationMs);

function openConnection(): Socket {
  const scanner = new ResponseScanner();
  let sentAt = 0;
  const send = () => {
    sentAt = performance.now();
    socket.write(`${start}${String(number).padStart(numberPlace.length, '0')}${end}`);
    number += 1;
  };
  const receive = (size: number, buffer: Uint8Array) => {
    if (scanner.endsResponse(Buffer.from(buffer.buffer, buffer.byteOffset, size))) {
      latencies[answered] = performance.now() - sentAt;
      answered += 1;
      send();
    }
    return true;
  };
  // One buffer for the lifetime of a connection, so that incoming data allocates nothing.
  const onread = { buffer: new Uint8Array(64 * 1024), callback: receive };
  const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread }, send);
  socket.on('close', () => {
    throw new Error('Cannot measure the server: it closed a connection');
  });
  return socket;
}

function finish(): void {
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  const sorted = latencies.subarray(0, answered).sort();
  const result: LoadResult = {
    requests: answered,
    requestsPerSecond: answered / seconds,
    p99Ms: sorted[Math.floor(answered * 0.99)] ?? Number.NaN,
  };
  console.log(JSON.stringify(result));
}
