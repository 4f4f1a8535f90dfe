import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cores, runProgram } from '@by-example/config/bench';
import type { Load, LoadResult } from './Load.ts';
import { numberPlace, requestHeaders } from './typicalChat.ts';

let folder: string | undefined;

/** Loads a server with wrk, one thread on the client's core. */
export async function wrkLoad(wrk: string, load: Load): Promise<LoadResult> {
  const script = join(temporaryFolder(), 'load.lua');
  writeFileSync(script, luaScript(load));
  const { output } = await runProgram(
    wrk,
    [
      ...['--threads', '1', '--connections', String(load.connections)],
      ...['--duration', `${Math.ceil(load.durationMs / 1_000)}s`, '--latency'],
      ...['--script', script, load.url],
    ],
    { core: cores.client },
  );
  return readResult(output);
}

/** Returns a temporary folder, which is removed when the process exits. */
function temporaryFolder(): string {
  if (folder === undefined) {
    const created = mkdtempSync(join(tmpdir(), 'local-endpoint-bench-'));
    process.once('exit', () => rmSync(created, { recursive: true, force: true }));
    folder = created;
  }
  return folder;
}

function luaScript({ body, firstNumber }: Load): string {
  const headers = Object.entries(requestHeaders);
  const headerLines = headers.map(([name, value]) => `wrk.headers["${name}"] = "${value}"`);
  return `wrk.method = "POST"
wrk.body = [==[${body}]==]
${headerLines.join('\n')}
local start, finish, number = nil, nil, ${firstNumber}
init = function()
  local whole = wrk.format()
  local from, to = whole:find("${numberPlace}", 1, true)
  start, finish = whole:sub(1, from - 1), whole:sub(to + 1)
end
request = function()
  number = number + 1
  return start .. string.format("%0${numberPlace.length}d", number) .. finish
end
done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('result {"requests":%d,"microseconds":%d,"failed":%d,"p99":%d}\\n',
    summary.requests, summary.duration, failed, latency:percentile(99)))
end
`;
}

function readResult(output: string): LoadResult {
  const json = /^result (.+)$/m.exec(output)?.[1];
  if (json === undefined) throw new Error(`Cannot read the result of wrk: ${output}`);
  const { requests, microseconds, failed, p99 } = JSON.parse(json);
  if (failed > 0) throw new Error(`Cannot measure the server: ${failed} requests failed`);
  return { requests, requestsPerSecond: requests / (microseconds / 1e6), p99Ms: p99 / 1_000 };
}
