/** A request as an endpoint receives it, independent of any server. */
export type EndpointRequest = {
  method: string;
  /** The URL's path without its query: `/v1/chat/completions`. */
  path: string;
  /** The URL's query without its question mark: `limit=2&order=asc`. */
  query: string;
  /** Returns a header by its lower-case name. */
  header: (name: string) => string | undefined;
  body: Uint8Array<ArrayBuffer>;
  /** Returns a signal that aborts when the client disconnects; created lazily, because most requests never need it. */
  signal: () => AbortSignal;
};

/** A request as the handler receives it: its body is read once its route is known. */
export type IncomingRequest = Omit<EndpointRequest, 'body'> & {
  /** Reads the body. May reject with an `EndpointError` for more than `maxMegabytes`. */
  readBody: (maxMegabytes: number) => Promise<EndpointRequest['body']>;
};
