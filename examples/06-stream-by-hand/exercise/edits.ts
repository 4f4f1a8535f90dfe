import type { Edit } from '@by-example/config/Edit';

const post =
  "    .post<ReadableStream>(url, data, { headers, signal, responseType: 'stream', adapter: 'fetch' })\n";
const handle = `    .catch(async (error) => {
      // Throw the texts alone: the error itself contains the headers, and so the key.
      if (!error.response) throw new Error(\`Cannot get an answer: \${error.message}\`);
      const body = await new Response(error.response.data).text(); // a stream, too
      throw new Error(\`Cannot get an answer: \${error.response.status} \${body}\`);
    });
`;
const send = `  const response = await axios\n${post}${handle}`;
const events = `  const events = response.data
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
`;
const loop = `  for await (const event of events) {
    if (event.data === '[DONE]') break;
    const chunk = JSON.parse(event.data);
    if (chunk.error) throw new Error(\`Cannot finish the answer: \${chunk.error.message}\`);
    const choice: ChunkChoice | undefined = chunk.choices[0];
    if (choice?.delta.content) yield choice.delta.content;
    finishReason = choice?.finish_reason ?? finishReason;
  }
`;
const check = `  if (!finishReason) throw new Error('Cannot finish the answer: the stream ended too early');
  return finishReason;
`;
const read = `  let finishReason: FinishReason | undefined;\n${loop}${check}`;

const imports = `import type { ChunkChoice, FinishReason } from '@by-example/core';
import axios from 'axios';
import { EventSourceParserStream } from 'eventsource-parser/stream';
`;
const head = `
/** Streams the answer to a question over HTTP: yields its text in pieces, and returns why it ended. */
export async function* streamByHand(
  question: string,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<string, FinishReason> {
  const url = \`\${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions\`;
  const headers = { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` };
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const data = { model, messages: [{ role: 'user', content: question }], stream: true };

`;
const sendRegion = `  // #region send\n${send}  // #endregion send\n`;
const eventsRegion = `  // #region events\n${events}  // #endregion events\n`;
const readRegion = `  // #region read\n${read}  // #endregion read\n`;
const lesson = `${imports}${head}${sendRegion}\n${eventsRegion}\n${readRegion}}\n`;

/** The lesson with several parts replaced. */
function rewrite(...changes: [from: string, to: string][]): Pick<Edit, 'from' | 'to'> {
  const to = changes.reduce((code, [before, after]) => code.replace(before, () => after), lesson);
  return { from: lesson, to };
}

/** What is done with an event's data, where it is no event of the parser's. */
const readData = `const { choices, error } = JSON.parse(json);
        if (error) throw new Error(\`Cannot finish the answer: \${error.message}\`);
        if (choices[0]?.delta.content) yield choices[0].delta.content;
        finishReason = choices[0]?.finish_reason ?? finishReason;`;

const naive = (decode: string) => `  let finishReason: FinishReason | undefined;
  for await (const bytes of response.data) {
    for (const line of ${decode}.split('\\n')) {
      if (!line.startsWith('data: ')) continue;
      const json = line.slice('data: '.length).trim();
      if (json !== '[DONE]') {
        ${readData}
      }
    }
  }
${check}`;

const lineBuffer = (pieces: string, add: string) => `  let finishReason: FinishReason | undefined;
  let buffer = '';
  for await (const piece of ${pieces}) {
    buffer += ${add};
    const lines = buffer.split(/\\r?\\n/);
    buffer = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data:')) continue;
      const json = line.slice('data:'.length).trim();
      if (json !== '[DONE]') {
        ${readData}
      }
    }
  }
${check}`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'send',
    what: 'responseType is forgotten',
    from: "responseType: 'stream', ",
    to: '',
    shows: 'see responseType and adapter',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'adapter is forgotten: data is then a stream of Node, without pipeThrough',
    from: ", adapter: 'fetch'",
    to: '',
    shows: 'TypeError: response.data.pipeThrough is not a function',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the headers are forgotten',
    from: '{ headers, signal,',
    to: '{ signal,',
    shows: 'headers.authorization',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the signal is not passed on',
    from: '{ headers, signal,',
    to: '{ headers,',
    shows: 'a call that was cancelled must fail',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the data is wrapped in an object',
    from: '(url, data, {',
    to: '(url, { data }, {',
    shows: 'body.stream',
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
    what: 'the body of the error is put in the message as an object',
    from: '${body}',
    to: '${error.response.data}',
    shows: '[object ReadableStream]',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the body of the error is converted to JSON, but a stream has none',
    from: '${body}',
    to: '${JSON.stringify(error.response.data)}',
    shows: '- yours: "Error: Cannot get an answer: 401 {}"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the body of the error is read as if axios had parsed it',
    from: '${body}',
    to: '${error.response.data.error.message}',
    shows: "Cannot read properties of undefined (reading 'message')",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten in front of text()',
    from: 'await new Response',
    to: 'new Response',
    shows: '[object Promise]',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error has the message of axios alone',
    from: '${error.response.status} ${body}',
    to: '${error.message}',
    shows: 'Request failed with status code 401',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'errors are not handled, so that the one of axios shows the key',
    from: send,
    to: `  const response = await axios.post<ReadableStream>(url, data, {
    headers,
    signal,
    responseType: 'stream',
    adapter: 'fetch',
  });
`,
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios is the cause of the own one',
    from: '${error.response.status} ${body}`);',
    to: '${error.response.status} ${body}`, { cause: error });',
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a call without a response throws the error of axios',
    from: 'throw new Error(`Cannot get an answer: ${error.message}`);',
    to: 'throw error;',
    shows: 'the error contains the key',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the error of axios is printed, and the key with it',
    from: '      if (!error.response)',
    to: '      console.error(error);\n      if (!error.response)',
    shows: 'The API key can be read in',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: handle,
    to: '    .catch(() => ({ data: new Response(\'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\\n\\n\').body! }));\n',
    shows: 'a 401 must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'the naive way: each chunk is split into lines and parsed',
    ...rewrite(
      [events, '  const decoder = new TextDecoder();\n'],
      [read, naive('decoder.decode(bytes)')],
    ),
    shows: 'an event may be cut inside "data:"',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'each chunk is decoded for itself: a character that is cut in two is lost',
    from: '.pipeThrough(new TextDecoderStream())',
    to: `.pipeThrough(
      new TransformStream<Uint8Array, string>({
        transform: (bytes, controller) => controller.enqueue(Buffer.from(bytes).toString()),
      }),
    )`,
    shows: 'a character that is cut in two is read correctly',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'the decoder is not told that more will come',
    from: events,
    to: `  const decoder = new TextDecoder();
  const events = response.data
    .pipeThrough(
      new TransformStream<Uint8Array, string>({
        transform: (bytes, controller) => controller.enqueue(decoder.decode(bytes)),
      }),
    )
    .pipeThrough(new EventSourceParserStream());
`,
    shows: 'a character that is cut in two is read correctly',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'events are split at blank lines that do not end in CRLF',
    from: events,
    to: `  const split = async function* () {
    let rest = '';
    for await (const text of response.data.pipeThrough(new TextDecoderStream())) {
      const parts: string[] = (rest + text).split('\\n\\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('data: ')) yield { data: part.slice('data: '.length) };
      }
    }
  };
  const events = split();
`,
    shows: 'lines may end in CRLF',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'comments are taken for data',
    from: events,
    to: `  const split = async function* () {
    let rest = '';
    for await (const text of response.data.pipeThrough(new TextDecoderStream())) {
      const lines: string[] = (rest + text).split(/\\r?\\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield { data: line.replace('data: ', '') };
    }
  };
  const events = split();
`,
    shows: 'comments between the events are skipped',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'the bytes are not decoded',
    from: '    .pipeThrough(new TextDecoderStream())\n',
    to: '',
    shows: 'the bytes are decoded, then the text is parsed into events',
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'the text is not parsed into events',
    from: '.pipeThrough(new TextDecoderStream())\n    .pipeThrough(new EventSourceParserStream());',
    to: '.pipeThrough(new TextDecoderStream());',
    shows: "Property 'data' does not exist on type 'string'",
  },
  {
    is: 'wrong',
    step: 'events',
    what: 'the whole body is read before the first event',
    from: events,
    to: `  const text = await new Response(response.data).text();
  const events = text
    .split(/\\r?\\n/)
    .filter((line) => line.startsWith('data: '))
    .map((line) => ({ data: line.slice('data: '.length) }));
`,
    shows: 'the first piece was yielded only after the last had come',
  },
  {
    is: 'wrong',
    step: 'read',
    what: '[DONE] is parsed as JSON',
    from: "    if (event.data === '[DONE]') break;\n",
    to: '',
    shows: '"[DONE]" is not valid JSON',
  },
  {
    is: 'wrong',
    step: 'read',
    what: '[DONE] is looked for in the event itself',
    from: "event.data === '[DONE]'",
    to: "event === '[DONE]'",
    shows: 'have no overlap',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the event is parsed, not its data',
    from: 'JSON.parse(event.data)',
    to: 'JSON.parse(event)',
    shows: "not assignable to parameter of type 'string'",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the data is yielded as it is',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: 'yield event.data;',
    shows: '+ expected: "안녕하세요"',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the text is looked for in message, which a chunk does not have',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: 'if (choice?.message.content) yield choice.message.content;',
    shows: "Property 'message' does not exist on type 'ChunkChoice'",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the text is printed, not yielded',
    from: 'yield choice.delta.content',
    to: 'process.stdout.write(choice.delta.content)',
    shows: '- yours: ""\n  + expected: "안녕하세요"',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the pieces are collected and yielded at the end',
    from: read,
    to: read
      .replace('  for await', "  let text = '';\n  for await")
      .replace('yield choice.delta.content', 'text += choice.delta.content')
      .replace(check, `  yield text;\n${check}`),
    shows: 'the first piece was yielded only after the last had come',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an error object is taken for a chunk',
    from: '    if (chunk.error) throw new Error(`Cannot finish the answer: ${chunk.error.message}`);\n',
    to: '',
    shows: "Cannot read properties of undefined (reading '0')",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an error object is ignored',
    from: 'if (chunk.error) throw new Error(`Cannot finish the answer: ${chunk.error.message}`);',
    to: 'if (chunk.error) continue;',
    shows: 'an error in the middle of the stream is thrown',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the error does not say why',
    from: 'Cannot finish the answer: ${chunk.error.message}',
    to: 'Cannot finish the answer: ${chunk.error}',
    shows: '[object Object]',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'what comes without a finish reason is taken for the whole answer',
    from: check,
    to: "  return finishReason ?? 'stop';\n",
    shows: 'a stream that ends too early must fail',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the choices are not guarded',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: 'if (chunk.choices[0].delta.content) yield chunk.choices[0].delta.content;',
    shows: "Cannot read properties of undefined (reading 'delta')",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the finish reason is overwritten by the chunk after it',
    from: 'choice?.finish_reason ?? finishReason',
    to: 'choice?.finish_reason ?? undefined',
    shows: 'a chunk without choices yields nothing',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the finish reason is not returned',
    from: '  return finishReason;\n',
    to: '',
    shows: 'return',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'await is forgotten in the loop',
    from: 'for await (const event',
    to: 'for (const event',
    shows: 'Symbol.iterator',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an error while reading ends the answer in silence',
    from: loop,
    to: `  try {\n${loop}  } catch {\n    return 'stop';\n  }\n`,
    shows: 'the message of the error',
  },
  {
    is: 'right',
    what: 'the default adapter: a stream of Node is converted',
    ...rewrite(
      [
        imports,
        `${imports.replace('import axios', "import { Readable } from 'node:stream';\nimport axios")}`,
      ],
      [post, "    .post<Readable>(url, data, { headers, signal, responseType: 'stream' })\n"],
      [
        'await new Response(error.response.data).text()',
        'await new Response(Readable.toWeb(error.response.data) as ReadableStream).text()',
      ],
      [
        events,
        `  const events = (Readable.toWeb(response.data) as ReadableStream)
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
`,
      ],
    ),
  },
  {
    is: 'right',
    what: 'the default adapter, and a line buffer over a stream of Node',
    ...rewrite(
      [imports, `import { text } from 'node:stream/consumers';\n${imports}`],
      [post, "    .post(url, data, { headers, signal, responseType: 'stream' })\n"],
      ['await new Response(error.response.data).text()', 'await text(error.response.data)'],
      [events, "  const events = response.data.setEncoding('utf8');\n"],
      [read, lineBuffer('events', 'piece')],
    ),
  },
  {
    is: 'right',
    what: 'text() of node:stream/consumers reads the body of the error',
    ...rewrite(
      [imports, `import { text } from 'node:stream/consumers';\n${imports}`],
      ['await new Response(error.response.data).text()', 'await text(error.response.data)'],
    ),
  },
  {
    is: 'right',
    what: 'createParser() with a callback',
    ...rewrite(
      [
        imports,
        imports.replace('{ EventSourceParserStream }', '{ createParser }').replace('/stream', ''),
      ],
      [
        events,
        `  const received: string[] = [];
  const parser = createParser({ onEvent: (event) => received.push(event.data) });
  const texts = response.data.pipeThrough(new TextDecoderStream());
`,
      ],
      [
        loop,
        `  for await (const text of texts) {
    parser.feed(text);
    for (const json of received.splice(0)) {
      if (json !== '[DONE]') {
        ${readData}
      }
    }
  }
`,
      ],
    ),
  },
  {
    is: 'right',
    what: 'a line buffer over TextDecoderStream',
    ...rewrite(
      [events, '  const texts = response.data.pipeThrough(new TextDecoderStream());\n'],
      [read, lineBuffer('texts', 'piece')],
    ),
  },
  {
    is: 'right',
    what: 'a line buffer over a TextDecoder that is told that more will come',
    ...rewrite(
      [events, '  const decoder = new TextDecoder();\n'],
      [read, lineBuffer('response.data', 'decoder.decode(piece, { stream: true })')],
    ),
  },
  {
    is: 'right',
    what: 'a reader, and a loop until it is done',
    from: loop,
    to: loop.replace(
      '  for await (const event of events) {\n',
      `  const reader = events.getReader();
  while (true) {
    const { value: event, done } = await reader.read();
    if (done) break;
`,
    ),
  },
  {
    is: 'right',
    what: 'a stream in a variable of its own',
    from: events,
    to: `  const text = response.data.pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  const events = text.pipeThrough(new EventSourceParserStream({ onError: 'terminate' }));
`,
  },
  {
    is: 'right',
    what: 'axios() itself',
    from: `axios\n${post}`,
    to: "axios<ReadableStream>({ method: 'post', url, data, headers, signal, responseType: 'stream', adapter: 'fetch' })\n",
  },
  {
    is: 'right',
    what: 'an instance of axios, without a type: then data is any',
    from: `axios\n${post}`,
    to: "axios.create({ headers, adapter: 'fetch' })\n    .post(url, data, { signal, responseType: 'stream' })\n",
  },
  {
    is: 'right',
    what: 'the settings in a variable of their own',
    from: `  const response = await axios\n${post}`,
    to: `  const config = { headers, signal, responseType: 'stream', adapter: 'fetch' } as const;
  const response = await axios.post<ReadableStream>(url, data, config)
`,
  },
  {
    is: 'right',
    what: 'validateStatus accepts every status, and an if looks at it',
    from: send,
    to: `  const response = await axios
    .post<ReadableStream>(url, data, {
      headers,
      signal,
      responseType: 'stream',
      adapter: 'fetch',
      validateStatus: () => true,
    })
    .catch((error) => {
      throw new Error(\`Cannot get an answer: \${error.message}\`);
    });
  if (response.status !== 200) {
    const body = await new Response(response.data).text();
    throw new Error(\`Cannot get an answer: \${response.status} \${body}\`);
  }
`,
  },
  {
    is: 'right',
    what: 'try and catch around await',
    from: send,
    to: `  let response;
  try {
    response = await axios.post<ReadableStream>(url, data, {
      headers,
      signal,
      responseType: 'stream',
      adapter: 'fetch',
    });
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    if (!error.response) throw new Error(error.message);
    throw new Error(\`\${error.message}: \${await new Response(error.response.data).text()}\`);
  }
`,
  },
  {
    is: 'right',
    what: 'the message of the body in the error, not all of it',
    from: 'const body = await new Response(error.response.data).text(); // a stream, too',
    to: 'const { error: { message: body } } = await new Response(error.response.data).json();',
  },
  {
    is: 'right',
    what: 'a chunk has its type',
    ...rewrite(
      ['{ ChunkChoice, FinishReason }', '{ ChatCompletionChunk, FinishReason }'],
      [
        `    const chunk = JSON.parse(event.data);
    if (chunk.error) throw new Error(\`Cannot finish the answer: \${chunk.error.message}\`);
    const choice: ChunkChoice | undefined = chunk.choices[0];
`,
        `    const chunk: ChatCompletionChunk & { error?: { message: string } } = JSON.parse(event.data);
    if (chunk.error) throw new Error(chunk.error.message);
    const choice = chunk.choices[0];
`,
      ],
    ),
  },
  {
    is: 'right',
    what: 'no types, an empty piece for each chunk without text, and continue at [DONE]',
    from: loop,
    to: `  for await (const { data } of events) {
    if (data === '[DONE]') continue;
    const chunk = JSON.parse(data);
    if (chunk.error) throw new Error('The server failed: ' + JSON.stringify(chunk.error));
    yield chunk.choices[0]?.delta?.content ?? '';
    if (chunk.choices[0]?.finish_reason) finishReason = chunk.choices[0].finish_reason;
  }
`,
  },
  {
    is: 'right',
    what: 'the finish reason begins as null, and is returned at [DONE]',
    from: read,
    to: read
      .replace('FinishReason | undefined;', 'FinishReason | null = null;')
      .replace("'[DONE]') break;", "'[DONE]' && finishReason) return finishReason;"),
  },
  {
    is: 'right',
    what: 'each piece is also printed',
    from: 'if (choice?.delta.content) yield choice.delta.content;',
    to: `if (choice?.delta.content) {
      process.stdout.write(choice.delta.content);
      yield choice.delta.content;
    }`,
  },
];
