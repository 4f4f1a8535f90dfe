import type { Edit } from '@by-example/config/Edit';

/** Edits of the solution: mistakes that the tests must catch, and other good ways that they must let pass. */
export const mistakes: Edit[] = [
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the version is missing in the URL',
    from: 'chatCompletionsUrl();',
    to: "chatCompletionsUrl().replace('/v1', '');",
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the old completions endpoint is called',
    from: 'chatCompletionsUrl();',
    to: "'https://api.openai.com/v1/completions';",
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the s at the end of completions is missing',
    from: 'chatCompletionsUrl();',
    to: "'https://api.openai.com/v1/chat/completion';",
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'OPENAI_BASE_URL is not asked',
    from: 'chatCompletionsUrl();',
    to: "'https://api.openai.com/v1/chat/completions';",
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the function is handed over instead of the URL that it gives',
    from: 'chatCompletionsUrl();',
    to: 'chatCompletionsUrl;',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'Bearer is missing',
    from: `\`Bearer \${process.env.OPENAI_API_KEY}\``,
    to: 'process.env.OPENAI_API_KEY',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the blank between Bearer and the key is missing',
    from: `\`Bearer \${process.env.OPENAI_API_KEY}\``,
    to: `\`Bearer\${process.env.OPENAI_API_KEY}\``,
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key stands in plain quotes, which fill nothing in',
    from: `\`Bearer \${process.env.OPENAI_API_KEY}\``,
    to: `'Bearer \${process.env.OPENAI_API_KEY}'`,
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key is written into the code',
    from: `\`Bearer \${process.env.OPENAI_API_KEY}\``,
    to: "'Bearer sk-my-own-key'",
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key is read from a variable of another name',
    from: 'process.env.OPENAI_API_KEY',
    to: 'process.env.OPENAI_KEY',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the header with the key has a wrong name',
    from: 'Authorization:',
    to: 'Authentication:',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the content type is that of a form',
    from: "'application/json'",
    to: "'application/x-www-form-urlencoded'",
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the content type is plain text',
    from: "'application/json'",
    to: "'text/plain'",
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the headers are not handed to axios',
    from: 'const config = { headers, ',
    to: 'const config = { ',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'a model that is shut down is written into the code',
    from: 'chooseModel(),\n    messages',
    to: "'gpt-4',\n    messages",
  },
  {
    is: 'wrong',
    step: 'data',
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
    step: 'data',
    what: 'the role is assistant instead of system',
    from: "role: 'system'",
    to: "role: 'assistant'",
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the content of the user message is missing',
    from: "{ role: 'user', content: question }",
    to: "{ role: 'user', question }",
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'messages is an object instead of an array',
    from: `[
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ]`,
    to: "{ system: 'You are a helpful assistant.', user: question }",
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the temperature is a text',
    from: 'temperature: 0.7',
    to: "temperature: '0.7'",
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the temperature is missing',
    from: '    temperature: 0.7,\n',
    to: '',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the model still reasons',
    from: '    ...noReasoning(), // while it reasons, the model takes no temperature\n',
    to: '',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'reasoning is turned off for models that do not know it, too',
    from: '...noReasoning(),',
    to: "reasoning_effort: 'none',",
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the three dots in front of noReasoning() are missing',
    from: '...noReasoning(),',
    to: 'noReasoning: noReasoning(),',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'a deprecated parameter is added',
    from: 'temperature: 0.7,',
    to: 'temperature: 0.7, max_tokens: 100,',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the data is wrapped in an object',
    from: 'axios.post(url, data, config)',
    to: 'axios.post(url, { data }, config)',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await axios',
    to: 'axios',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'axios throws an error for every status but 2xx',
    from: ', validateStatus: () => true',
    to: '',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'there is no time limit',
    from: 'timeout: timeoutMs, ',
    to: '',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios, which holds the key, is thrown on',
    from: 'throw toApiError(error);',
    to: 'throw error;',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error is given back instead of thrown',
    from: 'throw toApiError(error);',
    to: 'return toApiError(error);',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: 'throw toApiError(error);',
    to: 'return { status: 0, data: null };',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a refused request is sent once more, even when a bill is not paid',
    from: '  // #endregion send',
    to: '  if (response.status === 429) await axios.post(url, data, config);\n  // #endregion send',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the status is ignored',
    from: '  if (response.status !== 200) return { status: response.status, body: response.data };\n',
    to: '',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'ok is asked as with fetch, but axios has none',
    from: 'if (response.status !== 200)',
    to: 'if (!response.ok)',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the whole response of axios is given back, and the key with it',
    from: 'body: response.data }',
    to: 'body: response }',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'an error is thrown for a refused request',
    from: 'return { status: response.status, body: response.data };',
    to: 'throw new Error(String(response.status));',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the response is not checked',
    from: 'parseChatCompletion(response.data) }',
    to: 'response.data }',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the response of axios is checked instead of its data',
    from: 'parseChatCompletion(response.data)',
    to: 'parseChatCompletion(response)',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'a field is read that does not exist',
    from: 'return { completion: parseChatCompletion(response.data) };',
    to: 'return response.data.answer;',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'json() is called as with fetch',
    from: 'parseChatCompletion(response.data)',
    to: 'parseChatCompletion(await response.json())',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the completion is given back bare',
    from: 'return { completion: parseChatCompletion(response.data) };',
    to: 'return parseChatCompletion(response.data);',
  },
  {
    is: 'right',
    what: 'the URL is put together by hand',
    from: 'chatCompletionsUrl();',
    to: "(process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1') + '/chat/completions';",
  },
  {
    is: 'right',
    what: 'the names of the headers are in lower case',
    from: `    'Content-Type': 'application/json',
    Authorization: `,
    to: `    'content-type': 'application/json',
    authorization: `,
  },
  {
    is: 'right',
    what: 'the content type is left to axios, which sees that data is an object',
    from: "    'Content-Type': 'application/json',\n",
    to: '',
  },
  {
    is: 'right',
    what: 'the key in a variable of its own',
    from: `  const headers = {
    'Content-Type': 'application/json',
    Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\`,
  };
`,
    to: `  const apiKey = process.env.OPENAI_API_KEY;
  const headers = { Authorization: 'Bearer ' + apiKey, 'Content-Type': 'application/json' };
`,
  },
  {
    is: 'right',
    what: 'the messages in a variable of their own',
    from: `  const data = {
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
`,
    to: `  const messages = [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'user', content: question },
  ];
  const data = {
    model: chooseModel(),
    messages,
`,
  },
  {
    is: 'right',
    what: 'the data is sent as JSON text',
    from: 'axios.post(url, data, config)',
    to: 'axios.post(url, JSON.stringify(data), config)',
  },
  {
    is: 'right',
    what: 'axios.request() instead of axios.post()',
    from: 'axios.post(url, data, config)',
    to: "axios.request({ method: 'POST', url, data, ...config })",
  },
  {
    is: 'right',
    what: 'every status is taken by validateStatus: null',
    from: 'validateStatus: () => true',
    to: 'validateStatus: null',
  },
  {
    is: 'right',
    what: 'try and catch around await',
    from: `  const response = await axios.post(url, data, config).catch((error) => {
    throw toApiError(error); // an error of axios holds the key: never print one
  });
`,
    to: `  let response;
  try {
    response = await axios.post(url, data, config);
  } catch (error) {
    throw toApiError(error);
  }
`,
  },
  {
    is: 'right',
    what: 'status and body are taken out of the response first',
    from: `  if (response.status !== 200) return { status: response.status, body: response.data };
  return { completion: parseChatCompletion(response.data) };
`,
    to: `  const { status, data: body } = response;
  return status === 200 ? { completion: parseChatCompletion(body) } : { status, body };
`,
  },
  {
    is: 'right',
    what: 'every status from 400 on is a refusal',
    from: 'response.status !== 200',
    to: 'response.status >= 400',
  },
];
