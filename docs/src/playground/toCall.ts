import type { ChatCompletionRequest } from '@by-example/core';
import type { Call } from '../code/Call.ts';
import { toToolCall } from './FormCall.ts';
import type { FormMessage, PlaygroundState } from './PlaygroundState.ts';
import { readJson } from './readJson.ts';
import { splitStops } from './stops.ts';

/** A call of the playground: always a chat completion. */
export type ChatCall = Call & { body: ChatCompletionRequest };

/** Converts the state of a form to a call. Empty fields, and JSON that does not parse, are left out of the body. */
export function toCall(state: PlaygroundState): ChatCall {
  const { model, messages, temperature, topP, reasoningEffort, maxTokens, n, stream } = state;
  const stop = splitStops(state.stop);
  const { value: tools } = readJson(state.tools);
  const body = {
    model,
    messages: messages.map(toMessage),
    ...(tools !== undefined && { tools }),
    ...(state.responseFormat !== null && { response_format: formatOf(state) }),
    ...(temperature !== null && { temperature }),
    ...(topP !== null && { top_p: topP }),
    ...(reasoningEffort !== null && { reasoning_effort: reasoningEffort }),
    ...(maxTokens !== null && { max_completion_tokens: maxTokens }),
    ...(n !== null && { n }),
    ...(stop.length > 0 && { stop }),
    ...(stream && { stream }),
  };
  // The endpoint, not the form, validates the values.
  return { body: body as ChatCompletionRequest, simulate: state.simulate ?? undefined };
}

function toMessage({ role, content, image, toolCalls = [], toolCallId }: FormMessage): object {
  if (role === 'user' && image) {
    const text = content === '' ? [] : [{ type: 'text', text: content }];
    return { role, content: [...text, { type: 'image_url', image_url: { url: image } }] };
  }
  if (role === 'assistant' && toolCalls.length > 0) {
    return { role, content: content || null, tool_calls: toolCalls.map(toToolCall) };
  }
  return { role, ...(role === 'tool' && toolCallId && { tool_call_id: toolCallId }), content };
}

function formatOf({ responseFormat: type, jsonSchema }: PlaygroundState): object {
  const { value } = type === 'json_schema' ? readJson(jsonSchema) : {};
  return { type, ...(value !== undefined && { json_schema: value }) };
}
