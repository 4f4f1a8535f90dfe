import nock from 'nock';
import { type Difference, listDifferences } from './listDifferences.ts';
import type { UnexpectedRequest } from './TestRecord.ts';

/** Compares a request that no mock expects with the nearest mock, from what nock says about each of them. */
export function describeMismatch(
  { method, url }: Request,
  results: readonly nock.InterceptorMatchResult[] = [],
): UnexpectedRequest {
  const pending = listPendingMocks();
  const sent = `${method} ${url}`;
  const [nearest = pending[0]] = pending.filter((mock) => mock === sent);
  if (nearest === undefined) return { sent, nearest, differences: [] };
  return {
    sent,
    nearest,
    differences: [
      ...compareStarts(nearest, sent),
      ...(results[0]?.reasons ?? []).flatMap(readReason),
    ],
  };
}

/** Returns the mocks that still wait for a request, `POST https://…` each. nock writes the default ports. */
export function listPendingMocks(): string[] {
  const port = /^(\w+ https:\/\/[^/]+):443|^(\w+ http:\/\/[^/]+):80/;
  return nock.pendingMocks().map((mock) => mock.replace(port, '$1$2'));
}

function compareStarts(expected: string, actual: string): Difference[] {
  const parts = (start: string) => ({
    method: start.slice(0, start.indexOf(' ')),
    URL: start.slice(start.indexOf(' ') + 1),
  });
  return listDifferences(parts(expected), parts(actual));
}

/** Parses a reason of nock's, such as `Body mismatch: expected {"a":1}, got {"a":2}`. */
function readReason(reason: string): Difference[] {
  const header = /^Header mismatch: expected (\S+) to match (.*), got (.*)$/s.exec(reason);
  if (header) {
    const [, name = '', expected, actual] = header;
    return [{ path: `header ${name}`, expected, actual: actual === 'null' ? undefined : actual }];
  }
  const body = /^Body mismatch: expected (.*?), got (.*)$/s.exec(reason);
  if (body) return listDifferences(parse(body[1]), parse(body[2]), { path: 'body' });
  // Method and path are compared already.
  return /^(Method|Path|Base path) mismatch/.test(reason)
    ? []
    : [{ path: reason, expected: undefined, actual: undefined }];
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
