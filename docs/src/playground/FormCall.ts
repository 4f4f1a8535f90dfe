import type { ToolCall } from '@by-example/core';

/** A call of a tool in one shape for both kinds: the input of a function is JSON, that of a custom tool plain text. */
export type FormCall = { id: string; type: ToolCall['type']; name: string; input: string };

/** Converts a call of the API, whole, to that of the form. */
export function fromToolCall(call: ToolCall): FormCall {
  const { id, type } = call;
  return call.type === 'custom'
    ? { id, type, name: call.custom.name, input: call.custom.input }
    : { id, type, name: call.function.name, input: call.function.arguments };
}

/** Converts a call of the form to that of the API. */
export function toToolCall({ id, type, name, input }: FormCall): ToolCall {
  return type === 'custom'
    ? { id, type, custom: { name, input } }
    : { id, type, function: { name, arguments: input } };
}
