import { createId } from '../../wire/createId.ts';
import type { CompletionFacts } from './createCompletion.ts';
import { createLogprobs } from './reply/createLogprobs.ts';
import type { Reply } from './reply/Reply.ts';
import type { ChatRequest } from './request/requestSchema.ts';

/**
 * Yields the server-sent events of a streamed answer, each ending with a blank line: for every choice the
 * role, the pieces and the finish reason; then the usage, if requested; then `[DONE]`. Several choices are
 * interleaved. Source: recorded streams of the real API.
 */
export function* createEvents(
  request: ChatRequest,
  replies: readonly Reply[],
  facts: CompletionFacts,
): Generator<string, void, undefined> {
  const options = request.stream_options ?? {};
  const head = JSON.stringify({
    id: facts.id,
    object: 'chat.completion.chunk',
    created: facts.created,
    model: request.model,
    service_tier: 'default',
    system_fingerprint: null,
  }).slice(0, -1);
  const usageField = options.include_usage ? ',"usage":null' : '';
  const event = (choices: string, usage: string) =>
    `data: ${head},"choices":[${choices}]${usage}${obfuscation(options.include_obfuscation)}}\n\n`;

  for (const choice of takeTurns(
    replies.map((reply, index) => choicesOf(reply, index, request, facts)),
  )) {
    yield event(choice, usageField);
  }
  if (options.include_usage) {
    yield event('', `,"usage":${JSON.stringify(facts.usage)}`);
  }
  yield 'data: [DONE]\n\n';
}

/** Yields the `choices` entry of each chunk of one choice, as JSON. */
function* choicesOf(
  reply: Reply,
  index: number,
  request: ChatRequest,
  facts: CompletionFacts,
): Generator<string, void, undefined> {
  const start = `{"index":${index},"delta":`;
  const end = ',"logprobs":null,"finish_reason":null}';
  if (reply.toolCalls.length > 0) {
    for (const delta of callDeltas(reply, request)) yield `${start}${JSON.stringify(delta)}${end}`;
  } else {
    const isRefusal = reply.refusal !== null;
    const member = isRefusal ? 'refusal' : 'content';
    const opening = isRefusal ? { content: null, refusal: '' } : { content: '', refusal: null };
    yield `${start}${JSON.stringify({ role: 'assistant', ...opening })}${end}`;
    for (const piece of reply.pieces()) {
      const logprobs = request.logprobs
        ? `,"logprobs":${JSON.stringify({
            content: null,
            refusal: null,
            [member]: createLogprobs([piece], request.top_logprobs ?? 0, facts),
          })},"finish_reason":null}`
        : end;
      yield `${start}{"${member}":${JSON.stringify(piece.text)}}${logprobs}`;
    }
  }
  yield `${start}{},"logprobs":null,"finish_reason":"${reply.finishReason}"}`;
}

/** Yields the deltas of tool calls: each call's id and name with empty arguments, then its arguments piece by piece. */
function* callDeltas(
  { toolCalls }: Reply,
  request: ChatRequest,
): Generator<object, void, undefined> {
  for (const [index, { id, type, name, inputPieces }] of toolCalls.entries()) {
    const opening = index === 0 ? { role: 'assistant', content: null } : {};
    if (request.functions) {
      yield { ...opening, function_call: { name, arguments: '' }, refusal: null };
      for (const piece of inputPieces()) yield { function_call: { arguments: piece.text } };
      continue;
    }
    const input = type === 'custom' ? 'input' : 'arguments';
    const first = { index, id, type, [type]: { name, [input]: '' } };
    yield { ...opening, tool_calls: [first], ...(index === 0 ? { refusal: null } : {}) };
    for (const piece of inputPieces())
      yield { tool_calls: [{ index, [type]: { [input]: piece.text } }] };
  }
}

/** Interleaves sequences: yields the first item of each, then the second of each, until all have ended. */
function* takeTurns<Item>(
  sequences: Generator<Item, void, undefined>[],
): Generator<Item, void, undefined> {
  let running = sequences;
  while (running.length > 0) {
    const turn = running.map((sequence) => ({ sequence, step: sequence.next() }));
    for (const { step } of turn) if (!step.done) yield step.value;
    running = turn.flatMap(({ sequence, step }) => (step.done ? [] : [sequence]));
  }
}

const noise = Array.from({ length: 8 }, () => createId('', 32)).join('');

/** Returns random letters of random length, which the real API adds so that a chunk's size reveals nothing. */
function obfuscation(wanted: boolean | null | undefined): string {
  if (wanted === false) return '';
  const at = Math.floor(Math.random() * 240);
  return `,"obfuscation":"${noise.slice(at, at + 1 + (at % 15))}"`;
}
