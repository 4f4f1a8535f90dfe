import type { ResponseFormat, ToolCall } from '@by-example/core';
import { countTexts } from '../../../tokens/countTexts.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { RequestMessage } from '../request/messageSchema.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { countImageTokens } from './countImageTokens.ts';
import { renderTools } from './renderTools.ts';

/** The fields of a chat completion request that count as prompt tokens. */
export type Prompt = { model?: string } & Pick<
  ChatRequest,
  'messages' | 'tools' | 'functions' | 'response_format'
>;

/** A function's name with its arguments, which are JSON in a string. */
type Call = { name: string; arguments: string };

/** `<|start|>`, the separator between role and content, `<|end|>`. */
const MESSAGE_FRAME = 3;
/** Every role is one token. */
const ROLE = 1;

/**
 * Counts `usage.prompt_tokens` of a chat completion request.
 *
 * Exact for text messages: 3 for the reply, and for each message 3 + role + content + (1 + name if named), according to
 * OpenAI's cookbook and to recorded responses of gpt-4o, gpt-4o-mini and gpt-4.1-nano. In the recordings, gpt-5 and
 * gpt-5-nano use 2 for the reply, and gpt-4o-mini-search-preview counts the content only.
 *
 * Exact for every recorded response, but inferred from few: `json_schema` (four), tools (two of gpt-5-nano; for other
 * models one and the cookbook's example), two parallel tool calls with their results (one).
 *
 * Estimates: a single tool call (checked against older models only: off by one at most), images (see
 * countImageTokens), models newer than those above. Counted as 0, because nothing is known about them: `tool_choice`,
 * the grammars of custom tools, audio and file parts, `response_format: json_object`.
 *
 * Returns a promise if the texts are long, which rejects when the client has disconnected (see countTexts).
 */
export function countPromptTokens(
  prompt: Prompt,
  tokenizer: Tokenizer,
  signal: () => AbortSignal,
): number | Promise<number> {
  const parts: PromptParts = { texts: [], otherTokens: 0 };
  addMessages(prompt, parts);
  const count = countTexts(parts.texts, tokenizer, signal);
  return typeof count === 'number'
    ? count + parts.otherTokens
    : count.then((tokens) => tokens + parts.otherTokens);
}

/** What a prompt consists of. */
type PromptParts = {
  /** The texts to count. */
  texts: string[];
  /** The tokens that need no counting. */
  otherTokens: number;
};

function addMessages(prompt: Prompt, parts: PromptParts): void {
  const { messages, model = '' } = prompt;
  if (model.includes('-search-preview')) {
    for (const message of messages) addContent(message, model, parts);
    return;
  }

  // A tool's result starts with the tool's name, which the request contains only in the call.
  const toolNames = new Map<string, string>();
  parts.otherTokens += isGpt5(model) ? 2 : 3;
  for (const message of messages) {
    parts.otherTokens += MESSAGE_FRAME + ROLE;
    addContent(message, model, parts);
    const name = message.role === 'tool' ? toolNames.get(message.tool_call_id) : message.name;
    if (name) {
      parts.otherTokens += 1;
      parts.texts.push(name);
    }
    if (message.role !== 'assistant') continue;
    if (message.function_call) addCalls([message.function_call], parts);
    if (message.tool_calls) {
      addCalls(message.tool_calls.map(asCall), parts);
      for (const call of message.tool_calls) toolNames.set(call.id, asCall(call).name);
    }
  }
  addInstructions(prompt, parts);
}

function isGpt5(model: string): boolean {
  return /^gpt-5(-|$)/.test(model);
}

function addContent(message: RequestMessage, model: string, parts: PromptParts): void {
  const { content } = message;
  if (message.role === 'assistant' && message.refusal) parts.texts.push(message.refusal);
  if (typeof content === 'string') {
    parts.texts.push(content);
    return;
  }
  for (const part of content ?? []) {
    if (part.type === 'text') parts.texts.push(part.text);
    if (part.type === 'refusal') parts.texts.push(part.refusal);
    if (part.type === 'image_url') parts.otherTokens += countImageTokens(part.image_url, model);
  }
}

/** Adds tool calls: one is its name, its arguments and a frame of 3; several are one call to a parallel tool, as JSON. */
function addCalls(calls: readonly Call[], parts: PromptParts): void {
  const [first] = calls;
  if (first === undefined) return;
  if (calls.length === 1) {
    parts.otherTokens += 3;
    parts.texts.push(first.name, first.arguments);
    return;
  }
  const uses = calls.map(
    (call) => `{"recipient_name":"functions.${call.name}","parameters":${compact(call.arguments)}}`,
  );
  parts.texts.push('multi_tool_use.parallel', `{"tool_uses":[${uses.join(',')}]}`);
}

function asCall(call: ToolCall): Call {
  if (call.type === 'function') return call.function;
  return { name: call.custom.name, arguments: call.custom.input };
}

function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}

/** Adds tools and schemas; without a system message, the model receives them in a separate one. */
function addInstructions(prompt: Prompt, parts: PromptParts): void {
  const { tools, functions: bareFunctions } = prompt;
  const format = prompt.response_format;
  const schema = format?.type === 'json_schema' ? format.json_schema : undefined;
  if (!tools && !bareFunctions && !schema) return;
  const functions = [
    ...(bareFunctions ?? []),
    ...(tools ?? []).map((tool) => (tool.type === 'function' ? tool.function : tool.custom)),
  ];
  if (functions.length === 0 && schema === undefined) return;

  const system = prompt.messages.find(({ role }) => role === 'system' || role === 'developer');
  if (system === undefined) parts.otherTokens += MESSAGE_FRAME + ROLE;
  if (schema !== undefined) parts.texts.push(renderSchema(schema));
  if (functions.length > 0) {
    parts.texts.push(renderTools(functions));
    if (isGpt5(prompt.model ?? '')) {
      // The text around the tools is unknown, only its token count.
      parts.otherTokens += system === undefined ? 87 : 90;
    } else {
      parts.otherTokens += 5;
      if (typeof system?.content === 'string') {
        // The newline may be part of the content's last token.
        parts.texts[parts.texts.indexOf(system.content)] += '\n';
      }
    }
  }
}

type JsonSchemaFormat = Extract<ResponseFormat, { type: 'json_schema' }>['json_schema'];

function renderSchema(format: JsonSchemaFormat): string {
  // A strict schema's objects are always closed, so the model does not receive `additionalProperties: false`.
  const leaveOutClosed = (key: string, value: unknown): unknown =>
    format.strict && key === 'additionalProperties' && value === false ? undefined : value;
  const comment = format.description ? `// ${format.description}\n` : '';
  return `## ${format.name}\n\n${comment}${JSON.stringify(format.schema ?? {}, leaveOutClosed)}`;
}
