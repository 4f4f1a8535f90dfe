import type { Edit } from '@by-example/config/Edit';

const call = `  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
`;
const body = `export async function ask(question: string): Promise<string> {
  // #region client
  const client = new OpenAI(); // reads OPENAI_API_KEY
  // #endregion client

  // #region send
${call}  // #endregion send

  // #region answer
  return completion.choices[0]?.message.content ?? '';
  // #endregion answer
}
`;
const messages = `      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'client',
    what: 'the key is written into the code',
    from: 'new OpenAI()',
    to: "new OpenAI({ apiKey: 'sk-my-own-key' })",
    shows: '- yours: "Bearer sk-my-own-key"',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'Bearer is put in front of the key, which the client does itself',
    from: 'new OpenAI()',
    to: "new OpenAI({ apiKey: 'Bearer ' + process.env.OPENAI_API_KEY })",
    shows: '- yours: "Bearer Bearer sk-test',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'new is forgotten',
    from: 'new OpenAI()',
    to: 'OpenAI()',
    shows: "Did you mean to include 'new'?",
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'the class is kept instead of an object of it',
    from: 'new OpenAI()',
    to: 'OpenAI',
    shows: "Property 'chat' does not exist on type 'typeof OpenAI'",
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'the base URL is fixed',
    from: 'new OpenAI()',
    to: "new OpenAI({ baseURL: 'https://api.openai.com/v1' })",
    shows: 'OPENAI_BASE_URL can name another server',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'the client is required as in CommonJS',
    from: "import OpenAI from 'openai';",
    to: "const OpenAI = require('openai');",
    shows: 'Use import',
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
    what: 'the call is spelled as in old Python code',
    from: 'client.chat.completions.create',
    to: 'client.ChatCompletion.create',
    shows: "Property 'ChatCompletion' does not exist on type 'OpenAI'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the old completions endpoint is called',
    from: 'client.chat.completions.create',
    to: 'client.completions.create',
    shows: '/v1/completions',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the Responses endpoint is called',
    from: 'client.chat.completions.create',
    to: 'client.responses.create',
    shows: '/v1/responses',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a model that was shut down is written into the code',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-3.5-turbo'",
    shows: '- yours: "gpt-3.5-turbo"\n  + expected: "gpt-6-luna"',
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
    what: 'the default model is missing',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: 'process.env.OPENAI_MODEL',
    shows: "Type 'undefined' is not assignable",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the user message comes before the system message',
    from: messages,
    to: `      { role: 'user', content: question },
      { role: 'system', content: 'You are a helpful assistant.' },
`,
    shows: 'body.messages[0].role\n  - yours: "user"\n  + expected: "system"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the role is assistant instead of system',
    from: "role: 'system'",
    to: "role: 'assistant'",
    shows: '- yours: "assistant"\n  + expected: "system"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'there is no system message',
    from: "      { role: 'system', content: 'You are a helpful assistant.' },\n",
    to: '',
    shows: '- yours: "user"\n  + expected: "system"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the word question is sent instead of the question',
    from: 'content: question',
    to: "content: 'question'",
    shows: '- yours: "question"\n  + expected: "How do they draw?"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the content of the user message is missing',
    from: "{ role: 'user', content: question }",
    to: "{ role: 'user', question }",
    shows: "'question' does not exist in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'messages is an object instead of an array',
    from: `[\n${messages}    ]`,
    to: "{ system: 'You are a helpful assistant.', user: question }",
    shows: 'ChatCompletionMessageParam[]',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'messages is JSON text instead of an array',
    from: `[\n${messages}    ]`,
    to: `JSON.stringify([\n${messages}    ])`,
    shows: "Type 'string' is not assignable to type 'ChatCompletionMessageParam[]'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a deprecated field is sent',
    from: "'gpt-6-luna',",
    to: "'gpt-6-luna',\n    max_tokens: 100,",
    shows: '- yours: "max_tokens"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the answer is asked for as a stream',
    from: "'gpt-6-luna',",
    to: "'gpt-6-luna',\n    stream: true,",
    shows: "Property 'choices' does not exist on type 'Stream<ChatCompletionChunk>",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: '  });\n  // #endregion send',
    to: '  }).catch(() => ({ choices: [] }) as unknown as OpenAI.ChatCompletion);\n  // #endregion send',
    shows: 'a 401 must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a comma is missing',
    from: "'gpt-6-luna',",
    to: "'gpt-6-luna'",
    shows: "',' expected",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the whole completion is returned',
    from: "return completion.choices[0]?.message.content ?? '';",
    to: 'return completion;',
    shows: "is not assignable to type 'string'",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'return is forgotten',
    from: 'return completion',
    to: 'completion',
    shows: '- yours: (nothing)\n  + expected: "They start from noise."',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'a field is read that does not exist',
    from: "completion.choices[0]?.message.content ?? ''",
    to: 'completion.answer',
    shows: "Property 'answer' does not exist",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the completion is looked for in data, as with axios',
    from: 'completion.choices',
    to: 'completion.data.choices',
    shows: "Property 'data' does not exist",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the choices are read as if there were only one',
    from: 'completion.choices[0]?.message',
    to: 'completion.choices.message',
    shows: "Property 'message' does not exist on type 'Choice[]'",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'null is returned if the model refuses',
    from: " ?? ''",
    to: '',
    shows: "is not assignable to type 'string'",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the choice is not guarded',
    from: 'choices[0]?.',
    to: 'choices[0]!.',
    shows: "Cannot read properties of undefined (reading 'message')",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the client is printed, and the key with it',
    from: 'return completion',
    to: 'console.log(completion.id, client.apiKey);\n  return completion',
    shows: 'The API key can be read in',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the text of a blank is returned',
    from: "completion.choices[0]?.message.content ?? ''",
    to: "'TODO 3: the answer'",
    shows: '- yours: "TODO 3: the answer"',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the key is written past the console',
    from: 'return completion',
    to: 'process.stdout.write(String(client.apiKey));\n  return completion',
    shows: 'The API key can be read in',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'a missing key ends the process',
    from: 'const client',
    to: 'if (!process.env.OPENAI_API_KEY) process.exit(1);\n  const client',
    shows: 'ended the process',
  },
  {
    is: 'right',
    what: 'the key is passed by name',
    from: 'new OpenAI()',
    to: 'new OpenAI({ apiKey: process.env.OPENAI_API_KEY })',
  },
  {
    is: 'right',
    what: 'settings such as retries and a timeout',
    from: 'new OpenAI()',
    to: 'new OpenAI({ maxRetries: 3, timeout: 20_000 })',
  },
  {
    is: 'right',
    what: 'the client at the top of the module',
    from: body,
    to: `const client = new OpenAI();

${body.replace('  const client = new OpenAI(); // reads OPENAI_API_KEY\n', '')}`,
  },
  {
    is: 'right',
    what: 'key and model as constants at the top of the module',
    from: body,
    to: `const apiKey = process.env.OPENAI_API_KEY;
const MODEL = process.env.OPENAI_MODEL || 'gpt-6-luna';

${body.replace('new OpenAI()', 'new OpenAI({ apiKey })').replace(/process.env.OPENAI_MODEL \?\? 'gpt-6-luna'/, 'MODEL')}`,
  },
  {
    is: 'right',
    what: 'a function that is not async and returns a promise',
    from: body,
    to: `export function ask(question: string): Promise<string> {
  const client = new OpenAI();
  return client.chat.completions
    .create({
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'You are a helpful assistant.' },
        { role: 'user', content: question },
      ],
    })
    .then((completion) => completion.choices[0]?.message.content ?? '');
}
`,
  },
  {
    is: 'right',
    what: 'an arrow function in a constant',
    from: 'export async function ask(question: string): Promise<string> {',
    to: 'export const ask = async (question: string): Promise<string> => {',
  },
  {
    is: 'right',
    what: 'the function is exported at the end',
    from: body,
    to: `${body.replace('export ', '')}\nexport { ask };\n`,
  },
  {
    is: 'right',
    what: 'another name for the client',
    from: `  const client = new OpenAI(); // reads OPENAI_API_KEY
  // #endregion client

  // #region send
  const completion = await client.chat`,
    to: `  const openai = new OpenAI();
  // #endregion client

  // #region send
  const completion = await openai.chat`,
  },
  {
    is: 'right',
    what: 'model and messages in variables of their own',
    from: call,
    to: `  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const messages: OpenAI.ChatCompletionMessageParam[] = [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'user', content: question },
  ];
  const completion = await client.chat.completions.create({ messages, model });
`,
  },
  {
    is: 'right',
    what: 'the SDK names the type of the parameters',
    from: call,
    to: `  const params: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming = {
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
  };
  const completion: OpenAI.Chat.ChatCompletion = await client.chat.completions.create(params);
`,
  },
  {
    is: 'right',
    what: 'stream: false is said',
    from: "'gpt-6-luna',",
    to: "'gpt-6-luna',\n    stream: false,",
  },
  {
    is: 'right',
    what: 'the developer role of newer models',
    from: "role: 'system'",
    to: "role: 'developer'",
  },
  {
    is: 'right',
    what: 'content in parts',
    from: 'content: question',
    to: "content: [{ type: 'text', text: question }]",
  },
  {
    is: 'right',
    what: 'a computed key',
    from: 'content: question',
    to: "['content']: question",
  },
  {
    is: 'right',
    what: 'settings that the API knows',
    from: "'gpt-6-luna',",
    to: "'gpt-6-luna',\n    max_completion_tokens: 500,\n    n: 1,",
  },
  {
    is: 'right',
    what: 'await only where the answer is read',
    from: `const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
${messages}    ],
  });
  // #endregion send

  // #region answer
  return completion.choices`,
    to: `const completion = client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
${messages}    ],
  });
  // #endregion send

  // #region answer
  return (await completion).choices`,
  },
  {
    is: 'right',
    what: 'try and catch, with an own Error that has a cause',
    from: body,
    to: body
      .replace('  const client', '  try {\n  const client')
      .replace(
        "?? '';\n",
        "?? '';\n  } catch (error) {\n    throw new Error('Cannot get an answer', { cause: error });\n  }\n",
      ),
  },
  {
    is: 'right',
    what: 'the answer in a variable of its own',
    from: "return completion.choices[0]?.message.content ?? '';",
    to: "const [choice] = completion.choices;\n  const text = choice?.message?.content || '';\n  return text;",
  },
  {
    is: 'right',
    what: 'the answer is also printed',
    from: 'return completion',
    to: 'console.log(completion.choices[0]?.message);\n  return completion',
  },
  {
    is: 'right',
    what: "a comment that names the lesson's file",
    from: "import OpenAI from 'openai';",
    to: "import OpenAI from 'openai'; // as './src/ask.ts' does",
  },
];
