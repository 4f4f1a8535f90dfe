import { routes } from './routes.ts';
import type { Endpoint } from './wire/Endpoint.ts';
import { EndpointError } from './wire/errors/EndpointError.ts';
import { keepEnds } from './wire/errors/keepEnds.ts';

/** The endpoint that answers a request, and the values of its path's parameters. */
export type Route = { endpoint: Endpoint; parameters: Record<string, string> };

const table = routes.map(([method, path, endpoint, maxBodyMegabytes = 32]) => {
  const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { method, pattern: new RegExp(`^${pattern}$`), endpoint, maxBodyMegabytes };
});

/** Returns how large the body of a request may be, in megabytes. */
export function findMaxBodyMegabytes(method: string, path: string): number {
  const route = table.find((route) => route.method === method && route.pattern.test(path));
  return route?.maxBodyMegabytes ?? 32;
}

/**
 * Finds the endpoint for a method and a path.
 * @throws {EndpointError} 404 for an unknown path, 405 for a known path with another method
 */
export function findRoute(method: string, path: string): Route {
  let isKnown = false;
  for (const { pattern, endpoint, ...route } of table) {
    const match = pattern.exec(path);
    if (match && route.method === method) {
      return { endpoint, parameters: decodeAll(match.groups ?? {}) };
    }
    isKnown ||= match !== null;
  }
  const request = { method: keepEnds(method), path: keepEnds(path, 1_000, 100) };
  if (isKnown) {
    throw new EndpointError(`Not allowed to ${request.method} on ${request.path}.`, {
      status: 405,
    });
  }
  throw new EndpointError(
    `Unknown request URL: ${request.method} ${request.path}. The local endpoint supports ${listRoutes()}.`,
    { status: 404, code: 'unknown_url' },
  );
}

/** Lists the table by path: `/v1/models (GET), and /v1/files (POST, GET)`. */
function listRoutes(): string {
  const byPath = Map.groupBy(routes, ([, path]) => path);
  const paths = [...byPath].map(
    ([path, entries]) => `${path} (${entries.map(([method]) => method).join(', ')})`,
  );
  return new Intl.ListFormat('en').format(paths);
}

function decodeAll(parameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, decode(value)]),
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
