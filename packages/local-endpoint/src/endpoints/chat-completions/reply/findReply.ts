import { fitsSchema } from '../../../json-schema/fitsSchema.ts';
import { isRecord } from '../../../json-schema/isRecord.ts';
import { parseJson } from '../../../json-schema/parseJson.ts';
import { sameValue } from '../../../json-schema/sameValue.ts';
import { endsLike } from '../../../replies/endsLike.ts';
import type { ReplyIndex } from '../../../replies/indexReplies.ts';
import type { PreparedReply } from '../../../replies/PreparedReply.ts';
import { shorten } from '../../../replies/shorten.ts';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { nameOf, offeredTools, toolsOf } from './offeredTools.ts';

/**
 * Returns the prepared reply that matches the request most specifically, or undefined.
 * @throws {EndpointError} 500 if two different ones match equally well
 */
export function findReply(request: ChatRequest, replies: ReplyIndex): PreparedReply | undefined {
  const matching = replies(request.messages).filter(
    (prepared) =>
      isAsked(prepared, request) &&
      endsLike(request.messages, prepared.messages) &&
      canAnswer(prepared, request),
  );
  if (matching.length < 2) return matching[0];
  const [first, second] = matching.sort((left, right) => countFacts(right) - countFacts(left));
  if (!first || !second || countFacts(first) > countFacts(second)) return first;
  if (sameValue(first.reply, second.reply)) return first;
  throw new EndpointError(
    `Two prepared replies match this request equally well: ${describe(first)} and ${describe(second)}.`,
    { status: 500, type: 'server_error' },
  );
}

/** Checks that the request offers the tools and the schema that a prepared reply is for. */
function isAsked({ tools = [], schema }: PreparedReply, request: ChatRequest): boolean {
  const format = request.response_format;
  const schemaName = format?.type === 'json_schema' ? format.json_schema.name : undefined;
  if (schema !== undefined && schema !== schemaName) return false;
  if (tools.length === 0) return true;
  const offered = toolsOf(request).map(nameOf);
  return tools.every((name) => offered.includes(name));
}

/** Checks that the request can take the reply: its tools are offered, its values fit their schemas. */
function canAnswer({ reply, schema }: PreparedReply, request: ChatRequest): boolean {
  const { tools, isForced, mostCalls } = offeredTools(request);
  const { content, json, refusal, tool_calls: calls } = reply;
  if (calls) {
    return (
      calls.length <= mostCalls &&
      calls.every(({ name, arguments: input }) =>
        tools.some(
          (tool) =>
            tool.type === 'function' &&
            tool.function.name === name &&
            fitsSchema(input, tool.function.parameters ?? {}),
        ),
      )
    );
  }
  if (isForced) return false;
  const format = request.response_format;
  if (refusal !== undefined) return true;
  const value = json ?? parseJson(content ?? '');
  if (format?.type === 'json_object') return isRecord(value);
  // A text that is no JSON, such as half of it, is for the schema that its entry names.
  if (format?.type === 'json_schema') {
    return schema !== undefined && json === undefined
      ? true
      : value !== undefined && fitsSchema(value, format.json_schema.schema);
  }
  return json === undefined;
}

/** Counts what a prepared reply says about the request: the more, the more specific it is. */
function countFacts({ messages, tools = [], schema, reply }: PreparedReply): number {
  const facts = messages.map((message) => {
    if (message === '...') return 0;
    const calls = 'tool_calls' in message ? (message.tool_calls ?? []) : [];
    const inputs = calls.filter((call) => call.arguments !== undefined);
    const { content } = message;
    const isParts = message.role === 'user' && Array.isArray(content);
    const parts = isParts ? content.length : content === undefined ? 0 : 1;
    // What a message says outweighs that there is one more.
    return 1 + 2 * parts + calls.length + inputs.length;
  });
  const total = facts.reduce((sum, count) => sum + count, 0);
  // A call or a value needs a tool or a schema in the request, even where the entry does not say so.
  const need = reply.tool_calls || reply.json !== undefined ? 0.5 : 0;
  return total + tools.length + (schema === undefined ? 0 : 1) + need;
}

function describe({ reply: _, place, ...facts }: PreparedReply): string {
  return place ?? shorten(JSON.stringify(facts), 300);
}
