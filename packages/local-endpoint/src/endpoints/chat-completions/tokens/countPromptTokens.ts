import type { ResponseFormat, ToolCall } from '@by-example/core';
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
 */
export function countPromptTokens(prompt: Prompt, tokenizer: Tokenizer): number {
  const { messages, model = '' } = prompt;
  if (model.includes('-search-preview')) {
    return messages.reduce((sum, message) => sum + countContent(message, model, tokenizer), 0);
  }

  // A tool's result starts with the tool's name, which the request contains only in the call.
  const toolNames = new Map<string, string>();
  let total = isGpt5(model) ? 2 : 3;
  for (const message of messages) {
    total +=
      MESSAGE_FRAME + tokenizer.count(message.role) + countContent(message, model, tokenizer);
    const name = message.role === 'tool' ? toolNames.get(message.tool_call_id) : message.name;
    if (name) total += 1 + tokenizer.count(name);
    if (message.role !== 'assistant') continue;
    if (message.function_call) {
      total += countCalls([message.function_call], tokenizer);
    }
    if (message.tool_calls) {
      total += countCalls(message.tool_calls.map(asCall), tokenizer);
      for (const call of message.tool_calls) toolNames.set(call.id, asCall(call).name);
    }
  }
  return total + countInstructions(prompt, tokenizer);
}

function isGpt5(model: string): boolean {
  return /^gpt-5(-|$)/.test(model);
}

function countContent(message: RequestMessage, model: string, tokenizer: Tokenizer): number {
  const { content } = message;
  const refusal = message.role === 'assistant' ? message.refusal : undefined;
  let total = refusal ? tokenizer.count(refusal) : 0;
  if (typeof content === 'string') return total + tokenizer.count(content);
  for (const part of content ?? []) {
    if (part.type === 'text') total += tokenizer.count(part.text);
    if (part.type === 'refusal') total += tokenizer.count(part.refusal);
    if (part.type === 'image_url') total += countImageTokens(part.image_url, model);
  }
  return total;
}

/** Counts tool calls: one is its name, its arguments and a frame of 3; several are one call to a parallel tool, as JSON. */
function countCalls(calls: readonly Call[], tokenizer: Tokenizer): number {
  const [first] = calls;
  if (first === undefined) return 0;
  if (calls.length === 1) {
    return 3 + tokenizer.count(first.name) + tokenizer.count(first.arguments);
  }
  const uses = calls.map(
    (call) => `{"recipient_name":"functions.${call.name}","parameters":${compact(call.arguments)}}`,
  );
  const input = `{"tool_uses":[${uses.join(',')}]}`;
  return tokenizer.count('multi_tool_use.parallel') + tokenizer.count(input);
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

/** Counts tools and schemas; without a system message, the model receives them in a separate one. */
function countInstructions(prompt: Prompt, tokenizer: Tokenizer): number {
  const { tools, functions: bareFunctions } = prompt;
  const format = prompt.response_format;
  const schema = format?.type === 'json_schema' ? format.json_schema : undefined;
  if (!tools && !bareFunctions && !schema) return 0;
  const functions = [
    ...(bareFunctions ?? []),
    ...(tools ?? []).map((tool) => (tool.type === 'function' ? tool.function : tool.custom)),
  ];
  if (functions.length === 0 && schema === undefined) return 0;

  const system = prompt.messages.find(({ role }) => role === 'system' || role === 'developer');
  let total = system === undefined ? MESSAGE_FRAME + 1 : 0;
  if (schema !== undefined) total += tokenizer.count(renderSchema(schema));
  if (functions.length > 0) {
    total += tokenizer.count(renderTools(functions));
    if (isGpt5(prompt.model ?? '')) {
      // The text around the tools is unknown, only its token count.
      total += system === undefined ? 87 : 90;
    } else {
      total += 5;
      if (typeof system?.content === 'string') {
        total += tokenizer.count(`${system.content}\n`) - tokenizer.count(system.content);
      }
    }
  }
  return total;
}

type JsonSchemaFormat = Extract<ResponseFormat, { type: 'json_schema' }>['json_schema'];

function renderSchema(format: JsonSchemaFormat): string {
  // A strict schema's objects are always closed, so the model does not receive `additionalProperties: false`.
  const leaveOutClosed = (key: string, value: unknown): unknown =>
    format.strict && key === 'additionalProperties' && value === false ? undefined : value;
  const comment = format.description ? `// ${format.description}\n` : '';
  return `## ${format.name}\n\n${comment}${JSON.stringify(format.schema ?? {}, leaveOutClosed)}`;
}
