import type { Edit } from '@by-example/config/Edit';

const url = "`${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`";
const bearer = '`Bearer ${process.env.OPENAI_API_KEY}`';
const messages = `      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
`;
const send = `  const config = { headers, timeout: timeoutMs, validateStatus: () => true };
  const response = await axios.post<ChatCompletion>(url, data, config).catch((error) => {
    // Throw the message alone: the error itself contains the headers, and so the key.
    throw new Error(\`Cannot get an answer: \${error.message}\`);
  });
`;
const check = `  if (response.status === 200) {
    return response.data.choices[0]?.message.content ?? '';
  }
  throw new Error(\`Cannot get an answer: \${response.status} \${JSON.stringify(response.data)}\`);
`;
const rethrow = 'throw new Error(`Cannot get an answer: ${error.message}`);';

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the version is missing in the URL',
    from: 'https://api.openai.com/v1',
    to: 'https://api.openai.com',
    shows: '- yours: "https://api.openai.com/chat/completions"',
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the old completions endpoint is called',
    from: '/chat/completions',
    to: '/completions',
    shows: '- yours: "https://api.openai.com/v1/completions"',
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the s at the end of completions is missing',
    from: '/chat/completions',
    to: '/chat/completion',
    shows: '- yours: "https://api.openai.com/v1/chat/completion"',
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'OPENAI_BASE_URL is not read',
    from: url,
    to: "'https://api.openai.com/v1/chat/completions'",
    shows: 'OPENAI_BASE_URL can name another server',
  },
  {
    is: 'wrong',
    step: 'endpoint',
    what: 'the default URL is missing',
    from: url,
    to: '`${process.env.OPENAI_BASE_URL}/chat/completions`',
    shows: 'Invalid URL',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'Bearer is missing',
    from: bearer,
    to: 'process.env.OPENAI_API_KEY',
    shows: '- yours: "sk-test-key-0123456789"\n  + expected: "Bearer sk-test-key-0123456789"',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the space between Bearer and the key is missing',
    from: 'Bearer ${',
    to: 'Bearer${',
    shows: '- yours: "Bearersk-test-key-0123456789"',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key is in plain quotes, which insert nothing',
    from: bearer,
    to: "'Bearer ${process.env.OPENAI_API_KEY}'",
    shows: '- yours: "Bearer ${process.env.OPENAI_API_KEY}"',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key is written into the code',
    from: bearer,
    to: "'Bearer sk-my-own-key'",
    shows: '- yours: "Bearer sk-my-own-key"',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the key is read from a variable of another name',
    from: 'process.env.OPENAI_API_KEY',
    to: 'process.env.OPENAI_KEY',
    shows: '- yours: "Bearer undefined"',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the header with the key has a wrong name',
    from: 'Authorization:',
    to: 'Authentication:',
    shows: 'headers.authorization',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the content type is that of a form',
    from: "'application/json'",
    to: "'application/x-www-form-urlencoded'",
    shows: '- yours: "application/x-www-form-urlencoded',
  },
  {
    is: 'wrong',
    step: 'headers',
    what: 'the content type is plain text',
    from: "'application/json'",
    to: "'text/plain'",
    shows: '- yours: "text/plain',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'a model that was shut down is written into the code',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-4'",
    shows: '- yours: "gpt-4"\n  + expected: "gpt-6-luna"',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'OPENAI_MODEL is not read',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-6-luna'",
    shows: 'OPENAI_MODEL can name another model',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the user message comes before the system message',
    from: messages,
    to: `      { role: 'user', content: question },
      { role: 'system', content: 'You are a helpful assistant.' },
`,
    shows: 'body.messages[0].role\n  - yours: "user"\n  + expected: "system"',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the role is assistant instead of system',
    from: "role: 'system'",
    to: "role: 'assistant'",
    shows: '- yours: "assistant"\n  + expected: "system"',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the content of the user message is missing',
    from: "{ role: 'user', content: question }",
    to: "{ role: 'user', question }",
    shows: 'body.messages[1].content',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'messages is an object instead of an array',
    from: `[\n${messages}    ]`,
    to: "{ system: 'You are a helpful assistant.', user: question }",
    shows: '- yours: {"system":"You are a helpful assistant."',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the temperature is a text',
    from: 'temperature: 0.7',
    to: "temperature: '0.7'",
    shows: '- yours: "0.7"\n  + expected: 0.7',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the temperature is missing',
    from: '    temperature: 0.7,\n',
    to: '',
    shows: 'body.temperature\n  - yours: (nothing)\n  + expected: 0.7',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the model still reasons',
    from: "    reasoning_effort: 'none', // a model that reasons refuses temperature\n",
    to: '',
    shows: 'body.reasoning_effort\n  - yours: (nothing)\n  + expected: "none"',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'a deprecated field is sent',
    from: 'temperature: 0.7,',
    to: 'temperature: 0.7,\n    max_tokens: 100,',
    shows: '- yours: "max_tokens"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await axios',
    to: 'axios',
    shows: 'response is a promise: put await in front of the call',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the arguments of axios.post are swapped',
    from: '(url, data, config)',
    to: '(url, config, data)',
    shows: "has no properties in common with type 'AxiosRequestConfig",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the headers are passed to axios as its settings',
    from: '(url, data, config)',
    to: '(url, data, headers)',
    shows: "has no properties in common with type 'AxiosRequestConfig",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the settings are not passed to axios',
    from: '(url, data, config)',
    to: '(url, data)',
    shows: 'the data is sent as the body, the headers as headers',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the headers are not in the settings',
    from: 'const config = { headers, ',
    to: 'const config = { ',
    shows: 'the data is sent as the body, the headers as headers',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the data is wrapped in an object',
    from: '(url, data, config)',
    to: '(url, { data }, config)',
    shows: 'the data is sent as the body, the headers as headers',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the request is a GET',
    from: 'axios.post<ChatCompletion>(url, data, config)',
    to: 'axios.get<ChatCompletion>(url, config)',
    shows: 'GET https://api.openai.com/v1/chat/completions',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'axios throws an error for every status but 2xx',
    from: ', validateStatus: () => true',
    to: '',
    shows: 'what axios throws: see validateStatus',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'validateStatus is no function',
    from: 'validateStatus: () => true',
    to: 'validateStatus: true',
    shows: 'boolean',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'there is no time limit',
    from: 'timeout: timeoutMs, ',
    to: '',
    shows: 'did not finish within 2 seconds',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the time limit is in seconds',
    from: 'timeout: timeoutMs',
    to: 'timeout: timeoutMs / 1000',
    shows: 'timeoutMs is in milliseconds',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the time limit is fixed',
    from: 'timeout: timeoutMs',
    to: 'timeout: 60_000',
    shows: 'did not finish within 2 seconds',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios, which contains the key, is thrown on',
    from: rethrow,
    to: 'throw error;',
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios is the cause of the own one',
    from: rethrow,
    to: "throw new Error('Cannot get an answer', { cause: error });",
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios is printed, and the key with it',
    from: rethrow,
    to: `console.error(error);\n    ${rethrow}`,
    shows: 'The API key can be read in',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: rethrow,
    to: 'return { status: 200, data: { choices: [] } as unknown as ChatCompletion };',
    shows: 'it must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a refused request is sent once more, even without credit',
    from: '  // #endregion send',
    to: '  if (response.status === 429) await axios.post(url, data, config);\n  // #endregion send',
    shows: 'One request more than expected was sent',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the status is ignored',
    from: check,
    to: "  return response.data.choices[0]?.message.content ?? '';\n",
    shows: "Cannot read properties of undefined (reading '0')",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'ok is asked as with fetch, but axios has none',
    from: 'response.status === 200',
    to: 'response.ok',
    shows: "Property 'ok' does not exist",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'json() is called as with fetch',
    from: 'response.data.choices',
    to: '(await response.json()).choices',
    shows: "Property 'json' does not exist",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the choices are looked for in the response itself',
    from: 'response.data.choices',
    to: 'response.choices',
    shows: "Property 'choices' does not exist",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the whole response of axios is in the error, and the key with it',
    from: 'JSON.stringify(response.data)',
    to: 'JSON.stringify(response.config.headers)',
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'a refused request returns an empty answer',
    from: 'throw new Error(`Cannot get an answer: ${response.status} ${JSON.stringify(response.data)}`);',
    to: "return '';",
    shows: 'a refused request must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the whole completion is returned',
    from: "response.data.choices[0]?.message.content ?? ''",
    to: 'response.data',
    shows: "Type 'ChatCompletion' is not assignable to type 'string'",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the error does not say why',
    from: ' ${JSON.stringify(response.data)}',
    to: '',
    shows: 'the message of the error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the whole response of axios is the cause, and the key with it',
    from: '${JSON.stringify(response.data)}`);',
    to: '${JSON.stringify(response.data)}`, { cause: response });',
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'data',
    what: 'the answer is asked for as a stream',
    from: 'temperature: 0.7,',
    to: 'temperature: 0.7,\n    stream: true,',
    shows: 'stream must not be true',
  },
  {
    is: 'right',
    what: 'the URL is concatenated',
    from: url,
    to: "(process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1') + '/chat/completions'",
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
    Authorization: ${bearer},
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
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
${messages}    ],
`,
    to: `  const messages = [
${messages}  ];
  const data = {
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages,
`,
  },
  {
    is: 'right',
    what: 'stream: false is said, and the role is developer',
    from: `    messages: [
      { role: 'system',`,
    to: `    stream: false,
    messages: [
      { role: 'developer',`,
  },
  {
    is: 'right',
    what: 'the data is sent as JSON text',
    from: '(url, data, config)',
    to: '(url, JSON.stringify(data), config)',
  },
  {
    is: 'right',
    what: 'no type argument: then data is any',
    from: 'axios.post<ChatCompletion>(',
    to: 'axios.post(',
  },
  {
    is: 'right',
    what: 'axios.request() instead of axios.post()',
    from: 'axios.post<ChatCompletion>(url, data, config)',
    to: "axios.request<ChatCompletion>({ method: 'POST', url, data, ...config })",
  },
  {
    is: 'right',
    what: 'axios() itself',
    from: 'axios.post<ChatCompletion>(url, data, config)',
    to: "axios<ChatCompletion>({ method: 'post', url, data, ...config })",
  },
  {
    is: 'right',
    what: 'an instance of axios',
    from: 'axios.post<ChatCompletion>(url, data, config)',
    to: 'axios.create(config).post<ChatCompletion>(url, data)',
  },
  {
    is: 'right',
    what: 'the settings in the call',
    from: send,
    to: `  const response = await axios
    .post<ChatCompletion>(url, data, { headers, timeout: timeoutMs, validateStatus: null })
    .catch((error) => {
      throw new Error(error.message);
    });
`,
  },
  {
    is: 'right',
    what: 'AbortSignal.timeout() instead of timeout',
    from: 'timeout: timeoutMs',
    to: 'signal: AbortSignal.timeout(timeoutMs)',
  },
  {
    is: 'right',
    what: 'try and catch around await',
    from: send,
    to: `  let response;
  try {
    response = await axios.post<ChatCompletion>(url, data, {
      headers,
      timeout: timeoutMs,
      validateStatus: () => true,
    });
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error));
  }
`,
  },
  {
    is: 'right',
    what: 'an own Error with a cause that has no key',
    from: rethrow,
    to: "throw new Error('Cannot get an answer', { cause: { code: error.code } });",
  },
  {
    is: 'right',
    what: 'the refused request comes first',
    from: check,
    to: `  if (response.status !== 200) {
    throw new Error(response.status + ' ' + JSON.stringify(response.data));
  }
  return response.data.choices[0]?.message?.content || '';
`,
  },
  {
    is: 'right',
    what: 'status and body are taken out of the response first',
    from: check,
    to: `  const { status, data: completion } = response;
  if (status >= 400) throw new Error(\`\${status}: \${JSON.stringify(completion)}\`);
  return completion.choices[0]?.message.content ?? '';
`,
  },
];
