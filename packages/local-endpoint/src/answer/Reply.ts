import type { FinishReason } from '@by-example/core';
import type { Piece } from '../tokens/splitText.ts';

/** One choice of an answer, before it is put into a completion or a stream. */
export type Reply = {
  /** The text, or null where tools are called. */
  content: string | null;
  /** Gives the text as a stream brings it: whole characters, a token or a few each. */
  pieces: () => Piece[];
  toolCalls: ReplyToolCall[];
  finishReason: FinishReason;
  /** What the choice costs. */
  tokenCount: number;
};

/** A call of a function tool, whose input is JSON, or of a custom tool, whose input is any text. */
export type ReplyToolCall = {
  id: string;
  type: 'function' | 'custom';
  name: string;
  /** Gives the input in the same way. */
  inputPieces: () => Piece[];
};
