import type { FormCall } from './FormCall.ts';

/** One choice of the model, as received so far: the text, or the refusal, or the calls of tools. */
export type PartialAnswer = {
  text: string;
  refusal: string;
  calls: FormCall[];
  finishReason: string | null;
};

/** A failure: the response's status (null if there was no response), the code, and the server's message. */
export type Failure = { status: number | null; code: string | null; message: string };

/** A request and its response, as received so far. */
export type Exchange = {
  phase: 'waiting' | 'receiving' | 'done' | 'failed' | 'stopped';
  request: { line: string; headers: Record<string, string>; body: string };
  /** Whether the request asks for JSON. */
  wantsJson: boolean;
  response: { status: number; headers: Record<string, string>; body: string } | null;
  /** The events of a stream: the time since sending, the raw text, and the text it adds to the answers. */
  events: { atMs: number; text: string; added: string }[];
  /** By choice index. */
  answers: PartialAnswer[];
  /** How long the exchange took, in milliseconds; null until it has ended. */
  tookMs: number | null;
  usage: { prompt: number; completion: number; total: number } | null;
  failure: Failure | null;
};
