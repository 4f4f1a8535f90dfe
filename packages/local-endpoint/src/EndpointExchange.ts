/** A request as the endpoint's heart sees it, whichever server received it. */
export type EndpointRequest = {
  method: string;
  /** The URL's path without its query: `/v1/chat/completions`. */
  path: string;
  /** Gives a header by its lower-case name. */
  header: (name: string) => string | undefined;
  /** The body as text. */
  body: string;
  /** Gives the signal that aborts when the client hangs up; made only for those who ask: most need none. */
  signal: () => AbortSignal;
};

/** An answer as it is written, before a stream is given its pace. */
export type WrittenResponse = {
  status: number;
  headers: Record<string, string>;
  /** A whole body, or its pieces in order; pieces that throw mean: break the connection off here. */
  body: string | Iterable<string>;
  /** For the log line of whoever serves it: never content, never a key. */
  model?: string;
  totalTokens?: number;
};

/** What the endpoint's heart answers; pieces that take their time come as an async iterable. */
export type EndpointResponse = Omit<WrittenResponse, 'body'> & {
  body: WrittenResponse['body'] | AsyncIterable<string>;
};
