import type nock from 'nock';

/** A request as it went over the wire; a body that is not JSON stays text. */
export type SentRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
};

/** Returns a list to which each request to this mock is added as it is sent, whatever the reply. */
export function recordRequests(scope: nock.Scope): SentRequest[] {
  const requests: SentRequest[] = [];
  scope.on('request', ({ method, url, headers }: Request, _interceptor: unknown, body: string) => {
    requests.push({ method, url, headers: Object.fromEntries(headers), body: parse(body) });
  });
  return requests;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
