import type { Edit } from '@by-example/config/Edit';

const append = `  const conversation: Message[] = [...messages, { role: 'user', content: question }];
`;
const call = `  const completion = await client.chat.completions.create(
    { model: process.env.OPENAI_MODEL ?? 'gpt-6-luna', messages: conversation },
    { signal },
  );
`;
const remember = `  const content = completion.choices[0]?.message.content;
  if (content) conversation.push({ role: 'assistant', content });
  return { messages: conversation, usage: completion.usage };
`;

const body = `/** Sends a conversation with a new question, and returns it with the question and the answer appended. */
export async function continueConversation(
  messages: readonly Message[],
  question: string,
  signal?: AbortSignal,
): Promise<{ messages: Message[]; usage: Usage | undefined }> {
  const client = new OpenAI();

  // #region question
${append}  // #endregion question

  // #region send
${call}  // #endregion send

  // #region answer
${remember}  // #endregion answer
}
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'question',
    what: "the question is pushed onto the caller's array",
    from: append,
    to: `  const conversation = messages as Message[];
  conversation.push({ role: 'user', content: question });
`,
    shows: 'the array of the caller must not change',
  },
  {
    is: 'wrong',
    step: 'question',
    what: 'the array is pushed onto though it is readonly',
    from: append,
    to: `  messages.push({ role: 'user', content: question });
  const conversation = messages;
`,
    shows: "Property 'push' does not exist on type 'readonly Message[]'",
  },
  {
    is: 'wrong',
    step: 'question',
    what: 'the question comes from the assistant',
    from: "{ role: 'user', content: question }",
    to: "{ role: 'assistant', content: question }",
    shows: '- yours: "assistant"\n  + expected: "user"',
  },
  {
    is: 'wrong',
    step: 'question',
    what: 'the array is not spread',
    from: '[...messages, ',
    to: '[messages, ',
    shows: 'is not assignable to type',
  },
  {
    is: 'wrong',
    step: 'question',
    what: 'the question is not in a message',
    from: "{ role: 'user', content: question }",
    to: 'question',
    shows: "Type 'string' is not assignable to type 'Message'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'only the question is sent',
    from: 'messages: conversation },',
    to: "messages: [{ role: 'user', content: question }] },",
    shows: 'body.messages',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the messages are sent without the question',
    from: 'messages: conversation },',
    to: 'messages: [...messages] },',
    shows: 'body.messages',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the question comes before the history',
    from: 'messages: conversation },',
    to: 'messages: conversation.toReversed() },',
    shows: 'body.messages[0]',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the signal is not passed on',
    from: '    { signal },\n',
    to: '',
    shows: 'a call that was cancelled must fail',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the signal is sent to the API',
    from: `messages: conversation },
    { signal },`,
    to: 'messages: conversation, signal },',
    shows: "'signal' does not exist in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await client',
    to: 'client',
    shows: 'completion is a promise: put await in front of the call',
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
    step: 'send',
    what: 'every error is swallowed',
    from: '    { signal },\n  );',
    to: '    { signal },\n  ).catch(() => ({ choices: [] }) as unknown as OpenAI.ChatCompletion);',
    shows: 'a 401 must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the answer is not appended',
    from: "  if (content) conversation.push({ role: 'assistant', content });\n",
    to: '',
    shows: 'the answer comes after the question, from the assistant',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'an answer without content is appended',
    from: 'if (content) conversation',
    to: 'conversation',
    shows: "Type 'undefined' is not assignable",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'an empty message is appended for an answer without content',
    from: "if (content) conversation.push({ role: 'assistant', content });",
    to: "conversation.push({ role: 'assistant', content: content ?? '' });",
    shows: 'messages from the assistant',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the answer comes from the user',
    from: "push({ role: 'assistant'",
    to: "push({ role: 'user'",
    shows: '- yours: "user"\n  + expected: "assistant"',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the whole choice is appended',
    from: remember,
    to: `  const choice = completion.choices[0];
  if (choice?.message.content) conversation.push(choice);
  return { messages: conversation, usage: completion.usage };
`,
    shows: "Argument of type 'Choice' is not assignable",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the text is appended without a message',
    from: "push({ role: 'assistant', content })",
    to: 'push(content)',
    shows: "Argument of type 'string' is not assignable",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'only the answer is returned',
    from: 'messages: conversation, usage',
    to: 'messages: conversation.slice(-1), usage',
    shows: 'the answer comes after the question, from the assistant',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the messages that came in are returned',
    from: 'messages: conversation, usage',
    to: 'messages: [...messages], usage',
    shows: 'the answer comes after the question, from the assistant',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the array is returned without the usage',
    from: 'return { messages: conversation, usage: completion.usage };',
    to: 'return conversation;',
    shows: 'is missing the following properties from type',
  },
  {
    is: 'right',
    what: 'concat instead of spread',
    from: append,
    to: `  const conversation: Message[] = messages.concat({ role: 'user', content: question });
`,
  },
  {
    is: 'right',
    what: 'push on a copy',
    from: append,
    to: `  const conversation = [...messages];
  conversation.push({ role: 'user', content: question });
`,
  },
  {
    is: 'right',
    what: 'a copy with slice(), and a type of the SDK',
    from: append,
    to: `  const conversation = messages.slice() as OpenAI.ChatCompletionMessageParam[] & Message[];
  conversation.push({ role: 'user', content: question });
`,
  },
  {
    is: 'right',
    what: 'content in parts',
    from: "{ role: 'user', content: question }",
    to: "{ role: 'user', content: [{ type: 'text', text: question }] }",
  },
  {
    is: 'right',
    what: 'settings that the API knows',
    from: 'messages: conversation },',
    to: 'messages: conversation, store: false },',
  },
  {
    is: 'right',
    what: 'the parameters in a variable of their own',
    from: call,
    to: `  const params: OpenAI.ChatCompletionCreateParamsNonStreaming = {
    model: process.env.OPENAI_MODEL || 'gpt-6-luna',
    messages: conversation,
  };
  const completion = await client.chat.completions.create(params, { signal: signal ?? null });
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
    what: 'role and content of the message',
    from: remember,
    to: `  const message = completion.choices[0]?.message;
  if (message?.content) conversation.push({ role: message.role, content: message.content });
  return { messages: conversation, usage: completion.usage };
`,
  },
  {
    is: 'right',
    what: 'the message itself is appended',
    from: remember,
    to: `  const message = completion.choices[0]?.message;
  if (message?.content) conversation.push(message);
  return { usage: completion.usage, messages: conversation };
`,
  },
  {
    is: 'right',
    what: 'a new array for the result, and an early return',
    from: remember,
    to: `  const { choices, usage } = completion;
  const content = choices[0]?.message?.content;
  if (!content) return { messages: conversation, usage };
  return { messages: [...conversation, { role: 'assistant', content }], usage };
`,
  },
  {
    is: 'right',
    what: 'after an answer without content, the messages as they were',
    from: remember,
    to: `  const content = completion.choices[0]?.message.content;
  if (typeof content !== 'string') return { messages: [...messages], usage: completion.usage };
  return {
    messages: conversation.concat({ role: 'assistant', content }),
    usage: completion.usage,
  };
`,
  },
  {
    is: 'right',
    what: 'then() instead of await',
    from: `${call}  // #endregion send

  // #region answer
${remember}`,
    to: `  return client.chat.completions
    .create(
      { model: process.env.OPENAI_MODEL ?? 'gpt-6-luna', messages: conversation },
      { signal },
    )
    .then(({ choices, usage }) => {
      const content = choices[0]?.message.content;
      if (content) conversation.push({ role: 'assistant', content });
      return { messages: conversation, usage };
    });
`,
  },
];
