/** The load to generate: the same request over and over, but for the number in its question. */
export type Load = {
  url: string;
  body: string;
  /** The number of the first request. */
  firstNumber: number;
  connections: number;
  durationMs: number;
};

/** The result of a load. */
export type LoadResult = { requests: number; requestsPerSecond: number; p99Ms: number };
