/** Sets how the assistant should behave. Newer models read it as a developer message. */
export type SystemMessage = {
  role: 'system';
  content: string | TextPart[];
  name?: string;
};

/** Instructions from you, the developer; they outrank what the user says. */
export type DeveloperMessage = {
  role: 'developer';
  content: string | TextPart[];
  name?: string;
};

/** What a person says: text, or text and images. */
export type UserMessage = {
  role: 'user';
  content: string | ContentPart[];
  name?: string;
};

/** What the model said earlier: text, or a wish to call tools, in which case content is null. */
export type AssistantMessage = {
  role: 'assistant';
  content?: string | null;
  refusal?: string | null;
  tool_calls?: ToolCall[];
  name?: string;
};

/** What one of your functions returned; `tool_call_id` says which call it answers. */
export type ToolMessage = {
  role: 'tool';
  content: string | TextPart[];
  tool_call_id: string;
};

/** One line of a conversation. The `role` says who speaks. */
export type Message =
  | SystemMessage
  | DeveloperMessage
  | UserMessage
  | AssistantMessage
  | ToolMessage;

/** Who can speak in a conversation. */
export type Role = Message['role'];

/** A piece of text in a message. */
export type TextPart = {
  type: 'text';
  text: string;
};

/** An image in a message: a web address, or the image itself as a `data:` URL. */
export type ImagePart = {
  type: 'image_url';
  image_url: {
    url: string;
    detail?: 'auto' | 'low' | 'high';
  };
};

/** A piece of a user's message. */
export type ContentPart = TextPart | ImagePart;

/** The model's wish to call one of your functions; `arguments` is JSON text, which may be wrong. */
export type ToolCall = {
  id: string;
  type: 'function';
  function: {
    name: string;
    arguments: string;
  };
};
