import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '@by-example/config/Edit';

const lesson = readFileSync(join(import.meta.dirname, '../src/describeImage.ts'), 'utf8');

const image = `  let url = path;
  if (!path.startsWith('https://')) {
    const bytes = await readFile(path).catch((cause) => {
      throw new Error(\`Cannot send \${path}: \${cause.message}\`, { cause });
    });
    if (bytes.length > 50_000_000) throw new Error(\`Cannot send \${path}: it is larger than 50 MB\`);
    const start = bytes.toString('latin1', 0, 12);
    const format = Object.entries(formats).find(([, pattern]) => pattern.test(start))?.[0];
    if (!format) throw new Error(\`Cannot send \${path}: it is not a PNG, JPEG, GIF or WebP image\`);
    url = \`data:image/\${format};base64,\${bytes.toString('base64')}\`;
  }
`;
const read = `    const bytes = await readFile(path).catch((cause) => {
      throw new Error(\`Cannot send \${path}: \${cause.message}\`, { cause });
    });
`;
const isTooLarge = `    if (bytes.length > 50_000_000) throw new Error(\`Cannot send \${path}: it is larger than 50 MB\`);
`;
const find = `    const start = bytes.toString('latin1', 0, 12);
    const format = Object.entries(formats).find(([, pattern]) => pattern.test(start))?.[0];
`;
const isUnknown = `    if (!format) throw new Error(\`Cannot send \${path}: it is not a PNG, JPEG, GIF or WebP image\`);
`;
const call = `  const content: ContentPart[] = [
    { type: 'text', text: question },
    { type: 'image_url', image_url: { url, detail } },
  ];
  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [{ role: 'user', content }],
  });
`;
const answer = `  return { answer: completion.choices[0]?.message.content ?? '', usage: completion.usage };
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'image',
    what: 'data: is missing',
    from: 'url = `data:image',
    to: 'url = `image',
    shows: 'the URL of the image',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'base64 without a media type',
    from: 'data:image/${format};base64',
    to: 'data:;base64',
    shows: 'the URL of the image',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the bare base64, which other APIs take',
    from: "`data:image/${format};base64,${bytes.toString('base64')}`",
    to: "bytes.toString('base64')",
    shows: 'the URL of the image',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the bytes are read as text',
    from: "bytes.toString('base64')",
    to: 'bytes.toString()',
    shows: 'the URL of the image',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'every file is said to be a PNG',
    from: 'data:image/${format};',
    to: 'data:image/png;',
    shows: 'the bytes decide what format it is, not the name',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the extension is taken for the format',
    from: find,
    to: `    const extension = path.split('.').at(-1) ?? '';
    const format = ['png', 'jpeg', 'gif', 'webp'].find((name) => name === extension);
`,
    shows: 'the bytes decide what format it is, not the name',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'a file of another format is sent',
    from: isUnknown,
    to: '',
    shows: 'POST https://api.openai.com/v1/chat/completions',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'RIFF is taken for a WebP',
    from: find,
    to: `    const start = bytes.toString('latin1', 0, 12);
    const format = start.startsWith('RIFF')
      ? 'webp'
      : Object.entries(formats).find(([, pattern]) => pattern.test(start))?.[0];
`,
    shows: 'a WAV is not a WebP, though both begin with RIFF',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the size is not checked',
    from: isTooLarge,
    to: '',
    shows: 'a file of more than 50 MB is not sent',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'an https URL is read as a file',
    from: image,
    to: image
      .replace('let url', 'let url: string')
      .replace(' = path;', ';')
      .replace("if (!path.startsWith('https://')) ", ''),
    shows: 'an https URL is sent as it is',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the condition is turned around',
    from: '!path.startsWith',
    to: 'path.startsWith',
    shows: 'the URL of the image',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'the path is sent if there is no such file',
    from: image,
    to: `  let url = path;
  if (!path.startsWith('https://')) {
    try {
      const bytes = await readFile(path);
      if (bytes.length > 50_000_000) throw new Error('too large');
      const start = bytes.toString('latin1', 0, 12);
      const format = Object.entries(formats).find(([, pattern]) => pattern.test(start))?.[0];
      url = \`data:image/\${format};base64,\${bytes.toString('base64')}\`;
    } catch (error) {
      console.error(error);
    }
  }
`,
    shows: 'POST https://api.openai.com/v1/chat/completions',
  },
  {
    is: 'wrong',
    step: 'image',
    what: 'await is forgotten',
    from: 'await readFile',
    to: 'readFile',
    shows: 'put await in front of the call',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'image_url is a string',
    from: 'image_url: { url, detail }',
    to: 'image_url: url',
    shows: "Type 'string' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'detail stands beside image_url',
    from: 'image_url: { url, detail }',
    to: 'image_url: { url }, detail',
    shows: "'detail' does not exist in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the parts of the Responses API',
    from: call,
    to: call
      .replace("type: 'text'", "type: 'input_text'")
      .replace(
        "type: 'image_url', image_url: { url, detail }",
        "type: 'input_image', image_url: url",
      ),
    shows: '"input_text"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the question is not sent',
    from: "    { type: 'text', text: question },\n",
    to: '',
    shows: 'one user message has the question and the image',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the URL is a part of the text',
    from: call,
    to: call
      .replace(/ {2}const content[^;]*;\n/, '')
      .replace(', content }', ', content: `${question} ${url}` }'),
    shows: 'one user message has the question and the image',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'each part is a message of its own',
    from: "messages: [{ role: 'user', content }],",
    to: "messages: content.map((part) => ({ role: 'user' as const, content: [part] })),",
    shows: 'user messages',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the detail is not sent',
    from: '{ url, detail }',
    to: '{ url }',
    shows: 'detail goes with the image',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the detail is always low',
    from: '{ url, detail }',
    to: "{ url, detail: 'low' }",
    shows: 'detail goes with the image',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the path is sent in place of the URL',
    from: '{ url, detail }',
    to: '{ url: path, detail }',
    shows: 'a file is sent as its data URL',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the message comes from the system',
    from: "role: 'user'",
    to: "role: 'system'",
    shows: "Types of property 'content' are incompatible",
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
    from: 'content }],\n  });',
    to: 'content }],\n  }).catch(() => ({ choices: [] }) as unknown as OpenAI.ChatCompletion);',
    shows: 'a 400 must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'only the text is returned',
    from: answer,
    to: "  return completion.choices[0]?.message.content ?? '';\n",
    shows: "Type 'string' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a refusal is not expected',
    from: "completion.choices[0]?.message.content ?? ''",
    to: 'completion.choices[0]?.message.content?.trim() as string',
    shows: 'the answer is an empty string if the model refuses',
  },
  {
    is: 'right',
    what: 'one condition for each format, on the bytes',
    from: find,
    to: `    let format: string | undefined;
    if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) format = 'png';
    else if (bytes[0] === 0xff && bytes[1] === 0xd8) format = 'jpg';
    else if (bytes.toString('ascii', 0, 3) === 'GIF') format = 'gif';
    else if (bytes.toString('ascii', 8, 12) === 'WEBP') format = 'webp';
`,
  },
  {
    is: 'right',
    what: 'signatures as arrays of bytes, and subarray()',
    from: find,
    to: `    const signatures = [
      { format: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
      { format: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
      { format: 'gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
      { format: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
    ];
    const format = signatures.find((signature) => {
      const end = signature.at + signature.bytes.length;
      return Buffer.compare(bytes.subarray(signature.at, end), Buffer.from(signature.bytes)) === 0;
    })?.format;
`,
  },
  {
    is: 'right',
    what: 'the first bytes in hexadecimal, and a whole media type',
    from: `${find}${isUnknown}    url = \`data:image/\${format};`,
    to: `    const hex = bytes.subarray(0, 12).toString('hex');
    let mimeType: string;
    switch (true) {
      case hex.startsWith('89504e47'):
        mimeType = 'image/png';
        break;
      case hex.startsWith('ffd8ff'):
        mimeType = 'image/jpeg';
        break;
      case hex.startsWith('474946'):
        mimeType = 'image/gif';
        break;
      case hex.startsWith('52494646') && hex.endsWith('57454250'):
        mimeType = 'image/webp';
        break;
      default:
        throw new TypeError(\`\${path} is not a supported image\`);
    }
    url = \`data:\${mimeType};`,
  },
  {
    is: 'right',
    what: 'a loop over the formats',
    from: find,
    to: `    let format = '';
    for (const [name, pattern] of Object.entries(formats)) {
      if (pattern.test(bytes.toString('binary').slice(0, 20))) format = name;
    }
`,
  },
  {
    is: 'right',
    what: 'readFileSync() and statSync(), and errors as they come',
    from: lesson,
    to: lesson.replace("{ readFile } from 'node:fs/promises'", "fs from 'node:fs'").replace(
      read + isTooLarge,
      `    const { size } = fs.statSync(path);
    if (size > 50 * 1024 * 1024) throw new RangeError('too large');
    const bytes = fs.readFileSync(path);
`,
    ),
  },
  {
    is: 'right',
    what: 'fs.promises, read as base64',
    from: lesson,
    to: lesson
      .replace("import { readFile } from 'node:fs/promises'", "import * as fs from 'fs'")
      .replace(
        read,
        `    const base64Image = await fs.promises.readFile(path, { encoding: 'base64' });
    const bytes = Buffer.from(base64Image, 'base64');
`,
      )
      .replace("${bytes.toString('base64')}", '${base64Image}'),
  },
  {
    is: 'right',
    what: 'try and catch',
    from: read,
    to: `    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch {
      throw new Error(\`There is no file \${path}\`);
    }
`,
  },
  {
    is: 'right',
    what: 'the limit on the text in base64, and an array joined',
    from: `${isTooLarge}${find}${isUnknown}    url = \`data:image/\${format};base64,\${bytes.toString('base64')}\`;
`,
    to: `${find}${isUnknown}    url = ['data:image/', format, ';base64,', Buffer.from(bytes).toString('base64')].join('');
    if (url.length > 50e6) {
      throw new Error(\`\${path} is too large\`);
    }
`,
  },
  {
    is: 'right',
    what: 'the media type by the extension, corrected by the bytes',
    from: `${find}${isUnknown}`,
    to: `    const extension = path.split('.').pop()?.toLowerCase() ?? '';
    const types = ['png', 'jpeg', 'gif', 'webp'] as const;
    let format = types.find((type) => type === extension.replace('jpg', 'jpeg'));
    if (!format || !formats[format].test(bytes.toString('latin1'))) {
      format = types.find((type) => formats[type].test(bytes.toString('latin1')));
    }
    if (!format) {
      throw new Error('Unsupported image type');
    }
`,
  },
  {
    is: 'right',
    what: 'URL tells a URL from a path',
    from: "if (!path.startsWith('https://')) {",
    to: `const isUrl = URL.canParse(path) && new URL(path).protocol.startsWith('http');
  if (!isUrl) {`,
  },
  {
    is: 'right',
    what: 'a function of its own returns the URL',
    from: lesson,
    to: `${lesson.replace(image, '  const url = /^https?:/i.test(path) ? path : await toDataUrl(path);\n')}
async function toDataUrl(path: string): Promise<string> {
  const file = await readFile(path);
  if (file.byteLength > 50_000_000) throw new Error(\`\${path} has more than 50 MB\`);
  const head = file.subarray(0, 16).toString('latin1');
  for (const [name, pattern] of Object.entries(formats)) {
    if (pattern.test(head)) return \`data:image/\${name};base64,\${file.toString('base64')}\`;
  }
  throw new Error(\`\${path} is of an unknown format\`);
}
`,
  },
  {
    is: 'right',
    what: 'the image first, all in one call, and a limit on the answer',
    from: call,
    to: `  const completion = await client.chat.completions.create({
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: { detail, url } },
          { type: 'text', text: question },
        ],
      },
    ],
    model: process.env['OPENAI_MODEL'] || 'gpt-6-luna',
    max_completion_tokens: 300,
  });
`,
  },
  {
    is: 'right',
    what: 'a system message before it',
    from: "messages: [{ role: 'user', content }],",
    to: `messages: [
      { role: 'developer', content: 'You are a helpful assistant.' },
      { role: 'user', content },
    ],`,
  },
  {
    is: 'right',
    what: 'auto is the default, and is not sent',
    from: '{ url, detail }',
    to: "{ url, ...(detail !== 'auto' && { detail }) }",
  },
  {
    is: 'right',
    what: 'the types of the client',
    from: call,
    to: `  const parts: OpenAI.ChatCompletionContentPart[] = [{ type: 'text', text: question }];
  parts.push({ type: 'image_url', image_url: { url: url, detail: detail } });
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: parts }];
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const completion = await client.chat.completions.create({ model, messages });
`,
  },
  {
    is: 'right',
    what: 'then() instead of await, and each field by name',
    from: call + answer,
    to: `  return client.chat.completions
    .create({
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: question },
            { type: 'image_url', image_url: { url, detail } },
          ],
        },
      ],
    })
    .then(({ choices: [choice], usage }) => ({ answer: choice?.message.content || '', usage }));
`,
  },
  {
    is: 'right',
    what: 'an error of the API is thrown again',
    from: call,
    to: `  let completion: OpenAI.ChatCompletion;
  try {
    completion = await client.chat.completions.create({
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: question },
            { type: 'image_url', image_url: { url, detail } },
          ],
        },
      ],
    });
  } catch (error) {
    throw new Error('Cannot describe the image', { cause: error });
  }
`,
  },
  {
    is: 'right',
    what: 'the client and the model at the top of the module',
    from: lesson,
    to: lesson
      .replace('  const client = new OpenAI();\n\n', '')
      .replace(
        "import OpenAI from 'openai';\n",
        `import OpenAI from 'openai';

const openai = new OpenAI();
const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
`,
      )
      .replace('await client', 'await openai')
      .replace(
        "model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',\n    messages",
        'model,\n    messages',
      ),
  },
];
