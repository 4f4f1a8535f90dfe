/** The load to generate: the same request, over and over. */
export type Load = { url: string; body: string; connections: number; durationMs: number };

/** The result of a load. */
export type LoadResult = { requests: number; requestsPerSecond: number; p99Ms: number };
