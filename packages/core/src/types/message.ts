/** Instructions on how the assistant behaves. Newer models read it as a developer message. */
export type SystemMessage = {
  role: 'system';
  content: string | TextPart[];
  name?: string;
};

/** Instructions from the developer; they take precedence over user messages. */
export type DeveloperMessage = {
  role: 'developer';
  content: string | TextPart[];
  name?: string;
};

/** What the user says: text, or text and images. */
export type UserMessage = {
  role: 'user';
  content: string | ContentPart[];
  name?: string;
};

/** What the model said earlier: text, or tool calls, in which case `content` is null. */
export type AssistantMessage = {
  role: 'assistant';
  content?: string | null;
  refusal?: string | null;
  tool_calls?: ToolCall[];
  name?: string;
};

/** What a tool returned; `tool_call_id` is the id of the call that it answers. */
export type ToolMessage = {
  role: 'tool';
  content: string | TextPart[];
  tool_call_id: string;
};

/** A message of a conversation; its `role` is who speaks. */
export type Message =
  | SystemMessage
  | DeveloperMessage
  | UserMessage
  | AssistantMessage
  | ToolMessage;

/** Who can speak in a conversation. */
export type Role = Message['role'];

/** A text part of a message. */
export type TextPart = {
  type: 'text';
  text: string;
};

/** An image part of a message: a URL, or the image itself as a `data:` URL. */
export type ImagePart = {
  type: 'image_url';
  image_url: {
    url: string;
    /** How closely the model looks; `original`, without scaling down, from gpt-5.4 on. */
    detail?: 'auto' | 'low' | 'high' | 'original';
  };
};

/** A part of a user message. */
export type ContentPart = TextPart | ImagePart;

/**
 * A call that the model asks your program to make: of a function, whose `arguments` are JSON in a string that
 * may not fit its schema, or of a custom tool, whose `input` is plain text.
 */
export type ToolCall =
  | { id: string; type: 'function'; function: { name: string; arguments: string } }
  | { id: string; type: 'custom'; custom: { name: string; input: string } };
