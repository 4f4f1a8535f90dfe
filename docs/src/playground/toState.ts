import type { Message } from '@by-example/core';
import { layOut } from '../code/layOut.ts';
import { fromToolCall } from './FormCall.ts';
import type { FormMessage, PlaygroundState } from './PlaygroundState.ts';
import { joinStops } from './stops.ts';
import type { ChatCall } from './toCall.ts';

/** Converts a call to the state of a form that makes it: `toCall()` the other way round. */
export function toState({ body, simulate }: ChatCall): PlaygroundState {
  const { response_format: format } = body;
  return {
    model: body.model,
    messages: body.messages.map(toFormMessage),
    temperature: body.temperature ?? null,
    reasoningEffort: body.reasoning_effort ?? null,
    maxTokens: body.max_completion_tokens ?? null,
    n: body.n ?? null,
    stream: body.stream ?? false,
    simulate: simulate ?? null,
    topP: body.top_p ?? null,
    stop: joinStops([body.stop ?? []].flat()),
    responseFormat: format === undefined || format.type === 'text' ? null : format.type,
    jsonSchema: format?.type === 'json_schema' ? layOut(format.json_schema, 'json') : '',
    tools: body.tools ? layOut(body.tools, 'json') : '',
  };
}

function toFormMessage(message: Message): FormMessage {
  const { role } = message;
  const parts = Array.isArray(message.content) ? message.content : [];
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  const content = typeof message.content === 'string' ? message.content : text;
  const image = parts.find((part) => part.type === 'image_url')?.image_url.url;
  if (image !== undefined) return { role, content, image };
  if (message.role === 'tool') return { role, content, toolCallId: message.tool_call_id };
  if (message.role !== 'assistant' || !message.tool_calls) return { role, content };
  return { role, content, toolCalls: message.tool_calls.map(fromToolCall) };
}
