/** One answer of the model, as far as it has come. */
export type PartialAnswer = { text: string; finishReason: string | null };

/** A failure: the status of the answer, or null where none came; the code, and what the server says. */
export type Failure = { status: number | null; code: string | null; message: string };

/** What goes over the wire, and what comes back, as far as it has come. */
export type Exchange = {
  phase: 'waiting' | 'receiving' | 'done' | 'failed' | 'stopped';
  request: { line: string; headers: Record<string, string>; body: string };
  response: { status: number; headers: Record<string, string>; body: string } | null;
  /** The events of a stream: when each came after the sending, as it is, and what it adds to the answers. */
  events: { atMs: number; text: string; added: string }[];
  /** By choice index. */
  answers: PartialAnswer[];
  usage: { prompt: number; completion: number; total: number } | null;
  failure: Failure | null;
};
