import type { FinishReason } from '@by-example/core';
import type { Piece } from '../../../tokens/splitText.ts';

/** One choice, before it becomes part of a completion or a stream. */
export type Reply = {
  /** The text, or null if the choice refuses or calls tools. */
  content: string | null;
  /** The text of a refusal. */
  refusal: string | null;
  /** Returns the text in the pieces of a stream: whole characters, one or a few tokens each. */
  pieces: () => Piece[];
  toolCalls: ReplyToolCall[];
  finishReason: FinishReason;
  /** The completion tokens that the choice uses, those of reasoning among them. */
  tokenCount: number;
  /** How many of them; none by default. */
  reasoningTokens?: number;
};

/** A call to a function tool, whose input is JSON, or to a custom tool, whose input is plain text. */
export type ReplyToolCall = {
  id: string;
  type: 'function' | 'custom';
  name: string;
  /** Returns the input in the pieces of a stream. */
  inputPieces: () => Piece[];
};
