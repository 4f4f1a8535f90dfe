import type { ToolCall } from '@by-example/core';

/** A message, as far as its reply depends on it. */
export type ConversationMessage = {
  role: string;
  content?: string | readonly ConversationPart[] | null;
  tool_calls?: readonly ToolCall[] | null;
};

/** A part of a message's content. */
export type ConversationPart = { type: string; text?: string; image_url?: { url: string } };

/** The messages of a request, oldest first. */
export type Conversation = readonly ConversationMessage[];
