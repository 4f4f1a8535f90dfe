import type { Edit } from '@by-example/config/Edit';

const call = `  const stream = await client.chat.completions.create(
    {
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [{ role: 'user', content: question }],
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal },
  );
`;
const declarations = `  let finishReason: FinishReason | undefined;
  let usage: Usage | undefined;
`;
const loop = `  for await (const chunk of stream) {
    const choice = chunk.choices[0]; // undefined in the last chunk, which has the usage
    if (choice?.delta.content) yield choice.delta.content;
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`;
const abortCheck = `  signal?.throwIfAborted(); // after an abort, the loop ends without an error
`;
const endCheck = `  if (!finishReason) throw new Error('Cannot finish the answer: the stream ended too early');
`;
const end = `${abortCheck}${endCheck}  return { finishReason, usage };
`;

const body = `/** Streams the answer to a question: yields its text piece by piece, then returns the finish reason and the usage. */
export async function* streamAnswer(
  question: string,
  signal?: AbortSignal,
): AsyncGenerator<string, { finishReason: FinishReason; usage: Usage | undefined }> {
  const client = new OpenAI();

  // #region send
${call}  // #endregion send

  // #region read
${declarations}${loop}  // #endregion read

  // #region end
${end}  // #endregion end
}
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'send',
    what: 'no stream is requested',
    from: '      stream: true,\n',
    to: '',
    shows: 'Not what was expected: body.stream',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the usage is not requested',
    from: '      stream_options: { include_usage: true },\n',
    to: '',
    shows: 'the usage is requested',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'include_usage stands beside stream',
    from: 'stream_options: { include_usage: true }',
    to: 'include_usage: true',
    shows: "'include_usage' does not exist in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await client',
    to: 'client',
    shows: 'stream is a promise: put await in front of the call',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the signal is sent to the API',
    from: `    },
    { signal },`,
    to: `      signal,
    },`,
    shows: "'signal' does not exist in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the signal is not passed on',
    from: '    { signal },\n',
    to: '',
    shows: 'pieces that come after an abort',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the question is not in a message',
    from: "[{ role: 'user', content: question }]",
    to: '[question]',
    shows: "Type 'string' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the question comes from the assistant',
    from: "role: 'user'",
    to: "role: 'assistant'",
    shows: '- yours: "assistant"\n  + expected: "user"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'OPENAI_MODEL is not read',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-6-luna'",
    shows: 'OPENAI_MODEL can name another model',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the choice is not guarded',
    from: loop,
    to: `  for await (const chunk of stream) {
    const content = chunk.choices[0].delta.content;
    if (content) yield content;
    finishReason = chunk.choices[0].finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`,
    shows: "Object is possibly 'undefined'",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the choice is said to be there always',
    from: loop,
    to: `  for await (const chunk of stream) {
    const choice = chunk.choices[0]!;
    if (choice.delta.content) yield choice.delta.content;
    finishReason = choice.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`,
    shows: "Cannot read properties of undefined (reading 'delta')",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'a chunk is read like a completion',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: 'if (choice?.message.content) yield choice.message.content;',
    shows: "Property 'message' does not exist on type 'Choice'",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the text is collected and yielded at the end',
    from: loop,
    to: `  let text = '';
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    text += choice?.delta.content ?? '';
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  yield text;
`,
    shows: 'the text is yielded piece by piece',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the pieces are collected and yielded at the end',
    from: loop,
    to: `  const pieces: string[] = [];
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    if (choice?.delta.content) pieces.push(choice.delta.content);
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  yield* pieces;
`,
    shows: 'the pieces before an error are yielded',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'all that came so far is yielded with each chunk',
    from: loop,
    to: `  let text = '';
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    text += choice?.delta.content ?? '';
    yield text;
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`,
    shows: 'the text is yielded piece by piece',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the text is yielded where it may be undefined',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: 'yield choice?.delta.content;',
    shows: "is not assignable to type 'string'",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the text is printed and not yielded',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: "process.stdout.write(choice?.delta.content ?? '');",
    shows: 'the text is yielded piece by piece',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the chunk with the usage overwrites the finish reason',
    from: 'finishReason = choice?.finish_reason ?? finishReason;',
    to: 'finishReason = choice?.finish_reason ?? undefined;',
    shows: 'the finish reason is returned',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'null overwrites the finish reason',
    from: 'finishReason = choice?.finish_reason ?? finishReason;',
    to: 'finishReason = choice?.finish_reason;',
    shows: "Type 'null' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the loop ends at the finish reason, before the usage',
    from: 'finishReason = choice?.finish_reason ?? finishReason;',
    to: `finishReason = choice?.finish_reason ?? finishReason;
    if (finishReason) break;`,
    shows: 'the usage is returned',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the usage is read only in chunks with a choice',
    from: loop,
    to: `  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    if (!choice) continue;
    if (choice.delta.content) yield choice.delta.content;
    finishReason = choice.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`,
    shows: 'the usage is returned',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'for without await',
    from: 'for await (',
    to: 'for (',
    shows: "must have a '[Symbol.iterator]()' method",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'errors in mid-stream are swallowed',
    from: loop,
    to: `  try {
  ${loop.trimEnd().replaceAll('\n', '\n  ')}
  } catch {
    finishReason = 'stop';
  }
`,
    shows: 'an error in mid-stream must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'nothing is checked',
    from: `${abortCheck}${endCheck}  return { finishReason, usage };`,
    to: "  return { finishReason: finishReason ?? 'stop', usage };",
    shows: 'a stream that ends too early must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'the finish reason may be undefined',
    from: endCheck,
    to: '',
    shows: "Type 'undefined' is not assignable to type 'FinishReason'",
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'a missing finish reason is cast away',
    from: end,
    to: `${abortCheck}  return { finishReason: finishReason as FinishReason, usage };
`,
    shows: 'a stream that ends too early must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'only stop counts as finished',
    from: 'if (!finishReason)',
    to: "if (finishReason !== 'stop')",
    shows: 'an answer that reaches the token limit is finished, too',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'an abort is not told apart',
    from: abortCheck,
    to: '',
    shows: 'an abort must not look like a stream that ended too early',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'an abort returns as if the answer were finished',
    from: abortCheck,
    to: "  if (signal?.aborted) return { finishReason: 'stop', usage };\n",
    shows: 'an answer that was cancelled must fail',
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'the signal is not guarded',
    from: 'signal?.throw',
    to: 'signal.throw',
    shows: "'signal' is possibly 'undefined'",
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'the finish reason is returned without the usage',
    from: 'return { finishReason, usage };',
    to: 'return { finishReason };',
    shows: "Property 'usage' is missing",
  },
  {
    is: 'wrong',
    step: 'end',
    what: 'the result is yielded',
    from: 'return { finishReason, usage };',
    to: 'yield { finishReason, usage };',
    shows: "is not assignable to type 'string'",
  },
  {
    is: 'right',
    what: "openai-node's own form, with empty pieces",
    from: loop,
    to: `  for await (const part of stream) {
    yield part.choices[0]?.delta?.content || '';
    finishReason = part.choices[0]?.finish_reason || finishReason;
    usage = part.usage || usage;
  }
`,
  },
  {
    is: 'right',
    what: 'for await with destructuring',
    from: loop,
    to: `  for await (const { choices: [choice], usage: tokens } of stream) {
    if (choice?.delta.content) yield choice.delta.content;
    if (choice?.finish_reason) finishReason = choice.finish_reason;
    if (tokens) usage = tokens;
  }
`,
  },
  {
    is: 'right',
    what: 'a loop over the choices',
    from: loop,
    to: `  for await (const chunk of stream) {
    if (chunk.usage) usage = chunk.usage;
    for (const { delta, finish_reason } of chunk.choices) {
      if (typeof delta.content === 'string') yield delta.content;
      if (finish_reason !== null) finishReason = finish_reason;
    }
  }
`,
  },
  {
    is: 'right',
    what: 'continue at the chunk with the usage',
    from: loop,
    to: `  for await (const chunk of stream) {
    usage = chunk.usage ?? undefined;
    const [choice] = chunk.choices;
    if (!choice) continue;
    const { content } = choice.delta;
    if (content) yield content;
    finishReason ??= choice.finish_reason ?? undefined;
  }
`,
  },
  {
    is: 'right',
    what: 'null instead of undefined',
    from: `${declarations}${loop}`,
    to: `  let finishReason: FinishReason | null = null;
  let usage: Usage | undefined;
  for await (const chunk of stream) {
    const choice = chunk.choices.at(0);
    const text = choice?.delta?.content ?? '';
    if (text !== '') yield text;
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
`,
  },
  {
    is: 'right',
    what: "the SDK's types",
    from: declarations,
    to: `  let finishReason: OpenAI.ChatCompletionChunk.Choice['finish_reason'] = null;
  let usage: OpenAI.CompletionUsage | undefined;
`,
  },
  {
    is: 'right',
    what: 'the chunk with the finish reason is kept',
    from: `${declarations}${loop}  // #endregion read

  // #region end
${end}`,
    to: `  let last: OpenAI.ChatCompletionChunk | undefined;
  let reason: FinishReason | undefined;
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    if (choice?.delta.content) yield choice.delta.content;
    if (choice?.finish_reason) reason = choice.finish_reason;
    last = chunk;
  }
  // #endregion read

  // #region end
  if (signal?.aborted) throw signal.reason;
  if (reason === undefined) throw new Error('The answer is not complete');
  return { finishReason: reason, usage: last?.usage ?? undefined };
`,
  },
  {
    is: 'right',
    what: 'another name for the stream',
    from: `${call}  // #endregion send

  // #region read
${declarations}  for await (const chunk of stream)`,
    to: `${call.replace('const stream', 'const chunks')}  // #endregion send

  // #region read
${declarations}  for await (const chunk of chunks)`,
  },
  {
    is: 'right',
    what: 'await in the head of the loop',
    from: `${call}  // #endregion send

  // #region read
${declarations}  for await (const chunk of stream)`,
    to: `${call.replace('await client', 'client')}  // #endregion send

  // #region read
${declarations}  for await (const chunk of await stream)`,
  },
  {
    is: 'right',
    what: 'the parameters in a variable of their own',
    from: call,
    to: `  const params: OpenAI.ChatCompletionCreateParamsStreaming = {
    model: process.env.OPENAI_MODEL || 'gpt-6-luna',
    messages: [{ role: 'user', content: question }],
    stream: true,
    stream_options: { include_usage: true },
  };
  const stream = await client.chat.completions.create(params, { signal: signal ?? null });
`,
  },
  {
    is: 'right',
    what: 'the client and the model at the top of the module',
    from: body,
    to: `const openai = new OpenAI();
const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';

${body
  .replace('  const client = new OpenAI();\n\n', '')
  .replace('await client', 'await openai')
  .replace("model: process.env.OPENAI_MODEL ?? 'gpt-6-luna'", 'model')}`,
  },
  {
    is: 'right',
    what: 'the response too',
    from: call,
    to: `  const { data: stream } = await client.chat.completions
    .create(
      {
        model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
        messages: [{ role: 'user', content: question }],
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal },
    )
    .withResponse();
`,
  },
  {
    is: 'right',
    what: 'the signal aborts the controller of the stream',
    from: `    { signal },
  );
`,
    to: `    { signal: signal ?? null, maxRetries: 1 },
  );
  signal?.addEventListener('abort', () => stream.controller.abort());
`,
  },
  {
    is: 'right',
    what: "the SDK's helper",
    from: call,
    to: `  const stream = client.chat.completions.stream(
    {
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [{ role: 'user', content: question }],
      stream_options: { include_usage: true },
    },
    { signal },
  );
`,
  },
  {
    is: 'right',
    what: "the SDK's helper, which collects what the chunks say",
    from: `${call}  // #endregion send

  // #region read
${declarations}${loop}  // #endregion read

  // #region end
${end}`,
    to: `  const runner = client.chat.completions.stream(
    {
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [{ role: 'user', content: question }],
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal },
  );
  // #endregion send

  // #region read
  for await (const chunk of runner) {
    yield chunk.choices[0]?.delta.content ?? '';
  }
  // #endregion read

  // #region end
  const completion = await runner.finalChatCompletion();
  const finishReason = completion.choices[0]?.finish_reason;
  if (!finishReason) throw new Error('The answer is not complete');
  return { finishReason, usage: completion.usage };
`,
  },
  {
    is: 'right',
    what: 'developer and settings that the API knows',
    from: "messages: [{ role: 'user', content: question }],",
    to: `messages: [{ role: 'user', content: [{ type: 'text', text: question }] }],
      store: false,
      max_completion_tokens: 500,`,
  },
  {
    is: 'right',
    what: 'an own error for an abort',
    from: end,
    to: `  if (signal?.aborted) {
    throw new Error('The answer was cancelled', { cause: signal.reason });
  } else if (finishReason) {
    return { usage, finishReason };
  } else {
    throw new TypeError('The stream has no finish_reason');
  }
`,
  },
  {
    is: 'right',
    what: 'an abort is looked for only without a finish reason',
    from: end,
    to: `  if (!finishReason) {
    signal?.throwIfAborted();
    throw new Error('The stream ended too early');
  }
  return { finishReason, usage };
`,
  },
  {
    is: 'right',
    what: "the SDK's error for an abort",
    from: abortCheck,
    to: '  if (signal?.aborted) throw new OpenAI.APIUserAbortError();\n',
  },
  {
    is: 'right',
    what: 'an abort is looked for at each chunk, too',
    from: '    const choice = chunk.choices[0]; //',
    to: '    signal?.throwIfAborted();\n    const choice = chunk.choices[0]; //',
  },
  {
    is: 'right',
    what: 'try and finally',
    from: `${declarations}${loop}  // #endregion read

  // #region end
${end}`,
    to: `${declarations}  try {
    for await (const chunk of stream) {
      const choice = chunk.choices[0];
      if (choice?.delta.content) yield choice.delta.content;
      finishReason = choice?.finish_reason ?? finishReason;
      usage = chunk.usage ?? usage;
    }
  } finally {
    stream.controller.abort();
  }
  // #endregion read

  // #region end
${end}`,
  },
  {
    is: 'right',
    what: 'an error in mid-stream is thrown as the cause of another',
    from: loop,
    to: `  try {
    for await (const chunk of stream) {
      const choice = chunk.choices[0];
      if (choice?.delta.content) yield choice.delta.content;
      finishReason = choice?.finish_reason ?? finishReason;
      usage = chunk.usage ?? usage;
    }
  } catch (error) {
    throw new Error('The stream broke', { cause: error });
  }
`,
  },
  {
    is: 'right',
    what: 'a function expression in a constant',
    from: 'export async function* streamAnswer(',
    to: 'export const streamAnswer = async function* (',
  },
  {
    is: 'right',
    what: 'the iterator by hand',
    from: loop,
    to: `  const chunks = stream[Symbol.asyncIterator]();
  let next = await chunks.next();
  while (!next.done) {
    const { choices, usage: tokens } = next.value;
    if (choices[0]?.delta.content) yield choices[0].delta.content;
    finishReason = choices[0]?.finish_reason ?? finishReason;
    usage = tokens ?? usage;
    next = await chunks.next();
  }
`,
  },
];
