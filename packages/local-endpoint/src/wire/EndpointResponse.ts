/** Some of a body. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** A response before pauses are added to its stream. */
export type WrittenResponse = {
  status: number;
  headers: Record<string, string>;
  /** The whole body, or its pieces in order; an iterator that throws means that the connection must be dropped. */
  body: Piece | Iterable<Piece>;
  /** For the server's log line, which never contains content or a key. */
  model?: string;
  totalTokens?: number;
};

/** The handler's response; a body that is sent over time is an async iterable. */
export type EndpointResponse = Omit<WrittenResponse, 'body'> & {
  body: WrittenResponse['body'] | AsyncIterable<Piece>;
};
