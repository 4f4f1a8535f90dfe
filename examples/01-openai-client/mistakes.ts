import type { Edit } from '@by-example/config/Edit';

/** Edits of the solution: mistakes that the tests must catch, and other good ways that they must let pass. */
export const mistakes: Edit[] = [
  {
    is: 'wrong',
    step: 'client',
    what: 'the key is written into the code',
    from: 'new OpenAI(options)',
    to: "new OpenAI({ apiKey: 'sk-my-own-key', ...options })",
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'the options are not handed over',
    from: 'new OpenAI(options)',
    to: 'new OpenAI()',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'the environment overrules the options',
    from: 'new OpenAI(options)',
    to: 'new OpenAI({ ...options, apiKey: process.env.OPENAI_API_KEY })',
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'Bearer is put in front of the key, which the client does by itself',
    from: 'new OpenAI(options)',
    to: "new OpenAI({ apiKey: 'Bearer ' + process.env.OPENAI_API_KEY, ...options })",
  },
  {
    is: 'wrong',
    step: 'client',
    what: 'new is forgotten',
    from: 'new OpenAI(options)',
    to: 'OpenAI(options)',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await client',
    to: 'client',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the call is spelled as in old Python code',
    from: 'client.chat.completions.create',
    to: 'client.ChatCompletion.create',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the old completions endpoint is called',
    from: 'client.chat.completions.create',
    to: 'client.completions.create',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the Responses endpoint is called',
    from: 'client.chat.completions.create',
    to: 'client.responses.create',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a model that is shut down is written into the code',
    from: 'chooseModel()',
    to: "'gpt-3.5-turbo'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the default model is written into the code',
    from: 'chooseModel()',
    to: "'gpt-6-luna'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the function is sent instead of the model that it gives',
    from: 'chooseModel()',
    to: 'chooseModel',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the user message comes before the system message',
    from: `      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
`,
    to: `      { role: 'user', content: question },
      { role: 'system', content: 'You are a helpful assistant.' },
`,
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the role is assistant instead of system',
    from: "role: 'system'",
    to: "role: 'assistant'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'there is no system message',
    from: "      { role: 'system', content: 'You are a helpful assistant.' },\n",
    to: '',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the word question is sent instead of the question',
    from: 'content: question',
    to: "content: 'question'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'messages is an object instead of an array',
    from: `    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
`,
    to: `    messages: { system: 'You are a helpful assistant.', user: question },
`,
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'messages is JSON text instead of an array',
    from: `    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
`,
    to: `    messages: JSON.stringify([
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ]),
`,
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a deprecated parameter is added',
    from: 'model: chooseModel(),',
    to: 'model: chooseModel(), max_tokens: 100,',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: '  });\n  // #endregion send',
    to: '  }).catch(() => undefined);\n  // #endregion send',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a bill that is not paid is tried again and again',
    from: '  });\n  // #endregion send',
    to: '  }, { maxRetries: 5 });\n  // #endregion send',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the whole completion is given back',
    from: 'return answerOf(completion);',
    to: 'return completion;',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'return is forgotten',
    from: 'return answerOf(completion);',
    to: 'answerOf(completion);',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'a field is read that does not exist',
    from: 'return answerOf(completion);',
    to: 'return completion.answer;',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the completion is looked for in data, as with axios',
    from: 'return answerOf(completion);',
    to: 'return completion.data.choices[0].message.content;',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the choices are read as if there were only one',
    from: 'return answerOf(completion);',
    to: 'return completion.choices.message.content;',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'a refusal or an empty answer passes for an answer',
    from: 'return answerOf(completion);',
    to: "return completion.choices[0]?.message.content ?? '';",
  },
  {
    is: 'right',
    what: 'the key is handed over by name',
    from: 'new OpenAI(options)',
    to: 'new OpenAI({ apiKey: process.env.OPENAI_API_KEY, ...options })',
  },
  {
    is: 'right',
    what: 'another name for the client',
    from: `  const client = new OpenAI(options);
  // #endregion client

  // #region send
  const completion = await client.chat`,
    to: `  const openai = new OpenAI(options);
  // #endregion client

  // #region send
  const completion = await openai.chat`,
  },
  {
    is: 'right',
    what: 'model and messages in variables of their own',
    from: `  const completion = await client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
`,
    to: `  const model = chooseModel();
  const messages: OpenAI.ChatCompletionMessageParam[] = [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'user', content: question },
  ];
  const completion = await client.chat.completions.create({ messages, model });
`,
  },
  {
    is: 'right',
    what: 'then instead of await',
    from: `  const completion = await client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  // The text of choices[0].message.content, or an error that says why there is none.
  return answerOf(completion);
`,
    to: `  const request = client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  return request.then((completion) => answerOf(completion));
`,
  },
  {
    is: 'right',
    what: 'await only where the answer is read',
    from: `const completion = await client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  // The text of choices[0].message.content, or an error that says why there is none.
  return answerOf(completion);
`,
    to: `const completion = client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  return answerOf(await completion);
`,
  },
  {
    is: 'right',
    what: 'the answer in a variable of its own',
    from: 'return answerOf(completion);',
    to: 'const text = answerOf(completion);\n  return text;',
  },
  {
    is: 'right',
    what: 'only the choices are handed on',
    from: 'return answerOf(completion);',
    to: 'const { choices } = completion;\n  return answerOf({ choices });',
  },
];
