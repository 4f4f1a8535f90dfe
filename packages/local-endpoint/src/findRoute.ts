import { type RouteOptions, routes } from './routes.ts';
import type { Endpoint } from './wire/Endpoint.ts';
import { EndpointError } from './wire/errors/EndpointError.ts';
import { keepEnds } from './wire/errors/keepEnds.ts';

/** The endpoint that answers a request, and the values of its path's parameters. */
export type Route = Required<RouteOptions> & {
  endpoint: Endpoint;
  parameters: Record<string, string>;
};

const usual = { maxBodyMegabytes: 32, hasRateLimits: true };

const table = routes.map(([method, path, endpoint, options]) => ({
  method,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  route: { ...usual, ...options, endpoint },
}));

function matchRoute(method: string, path: string): Route | undefined {
  for (const { pattern, route, ...entry } of table) {
    const match = entry.method === method ? pattern.exec(path) : null;
    if (match) return { ...route, parameters: decodeAll(match.groups ?? {}) };
  }
  return undefined;
}

/**
 * Returns the route for a method and a path.
 * @throws {EndpointError} 404 for an unknown path, 405 for a known path with another method
 */
export function findRoute(method: string, path: string): Route {
  const route = matchRoute(method, path);
  if (route) return route;
  const request = { method: keepEnds(method), path: keepEnds(path, 1_000, 100) };
  if (table.some(({ pattern }) => pattern.test(path))) {
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
