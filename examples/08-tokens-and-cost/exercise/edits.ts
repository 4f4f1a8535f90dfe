import type { Edit } from '@by-example/config/Edit';

const tokenizer = "import { countTokens as count } from 'gpt-tokenizer/encoding/o200k_base';";
const message = 'tokens += 3 + count(message.role) + count(message.content, asText);';
const name = 'if (message.name) tokens += 1 + count(message.name);';
const check = `    if (typeof message.content !== 'string' || message.role === 'tool') {
      throw new Error('Cannot count tokens: a message is more than text');
    }
`;
const loop = `  let tokens = 0;
  for (const message of messages) {
${check}    ${message}
    ${name}
  }
`;
const body = `  // #region messages
${loop}  // #endregion messages

  // #region reply
  return tokens + 3; // the reply begins with three
  // #endregion reply
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'messages',
    what: 'four characters are taken for a token',
    from: 'count(message.content, asText)',
    to: 'Math.ceil(message.content.length / 4)',
    shows: '- yours: 12\n  + expected: 17',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'characters are counted',
    from: 'count(message.content, asText)',
    to: 'message.content.length',
    shows: '- yours: 25\n  + expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'only the content is counted',
    from: message,
    to: 'tokens += count(message.content, asText);',
    shows: '- yours: 8\n  + expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the role is forgotten',
    from: ' + count(message.role)',
    to: '',
    shows: '- yours: 11\n  + expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the 3 around a message are forgotten',
    from: '3 + count(message.role)',
    to: 'count(message.role)',
    shows: '- yours: 9\n  + expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'only the last message is counted',
    from: 'tokens += 3 +',
    to: 'tokens = 3 +',
    shows: '- yours: 12\n  + expected: 30',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the system message is not counted',
    from: message,
    to: `if (message.role !== 'system') ${message}`,
    shows: '+ expected: 30',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'an empty message is not counted',
    from: message,
    to: `if (message.content) ${message}`,
    shows: '- yours: 3\n  + expected: 7',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'a special token is not allowed',
    from: 'count(message.content, asText)',
    to: 'count(message.content)',
    shows: 'Disallowed special token found: <|endoftext|>',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the encoding of gpt-4',
    from: tokenizer,
    to: tokenizer.replace('o200k_base', 'cl100k_base'),
    shows: '- yours: 27\n  + expected: 17',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'what is not text is turned into text',
    from: `${check}    ${message}`,
    to: "    if (message.role === 'tool') continue;\n    tokens += 4 + count(String(message.content), asText);",
    shows: 'content that is not a string must throw an Error',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'whether the content is text is not asked',
    from: "typeof message.content !== 'string' || ",
    to: '',
    shows: 'is not assignable to',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'messages without text are skipped',
    from: "throw new Error('Cannot count tokens: a message is more than text');",
    to: 'continue;',
    shows: 'content that is not a string must throw an Error',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the message is counted as JSON',
    from: message,
    to: 'tokens += count(JSON.stringify(message), asText);',
    shows: '+ expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'all messages are counted at once',
    from: 'count(message.content, asText)',
    to: 'count(messages, asText)',
    shows: "Type 'null' is not assignable to type 'string'",
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the name is forgotten',
    from: name,
    to: '',
    shows: '- yours: 12\n  + expected: 15',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'the 1 before a name is forgotten',
    from: '1 + count(message.name)',
    to: 'count(message.name)',
    shows: '- yours: 14\n  + expected: 15',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'a name that is not there is counted, too',
    from: 'if (message.name) tokens += 1 + count(message.name);',
    to: "tokens += 1 + count(message.name ?? '');",
    shows: '- yours: 13\n  + expected: 12',
  },
  {
    is: 'wrong',
    step: 'messages',
    what: 'whether there is a name is not asked',
    from: 'if (message.name) tokens',
    to: 'tokens',
    shows: "Type 'undefined' is not assignable",
  },
  {
    is: 'wrong',
    step: 'reply',
    what: 'the 3 of the reply are forgotten',
    from: 'return tokens + 3;',
    to: 'return tokens;',
    shows: '- yours: 10\n  + expected: 13',
  },
  {
    is: 'wrong',
    step: 'reply',
    what: 'the reply is counted once for each message',
    from: 'return tokens + 3;',
    to: 'return tokens + 3 * messages.length;',
    shows: '- yours: 16\n  + expected: 13',
  },
  {
    is: 'wrong',
    step: 'reply',
    what: 'return is forgotten',
    from: 'return tokens + 3;',
    to: 'tokens + 3;',
    shows: '- yours: (nothing)\n  + expected: 13',
  },
  {
    is: 'right',
    what: '4 for a message, because each role is one token',
    from: message,
    to: 'tokens += 4 + count(message.content, asText);',
  },
  {
    is: 'right',
    what: 'another name for the sum',
    from: body,
    to: body.replaceAll('tokens +', 'sum +').replace('let tokens', 'let sum'),
  },
  {
    is: 'right',
    what: 'the sum begins with the 3 of the reply',
    from: body,
    to: `${loop.replace('let tokens = 0', 'let tokens = 3')}  return tokens;\n`,
  },
  {
    is: 'right',
    what: 'tokens is written out',
    from: message,
    to: 'tokens = tokens + count(message.content, asText) + count(message.role, asText) + 3;',
  },
  {
    is: 'right',
    what: 'the length of what encode() returns',
    from: tokenizer,
    to: `import { encode } from 'gpt-tokenizer/encoding/o200k_base';
const count = (text: string, options = {}) => encode(text, options).length;`,
  },
  {
    is: 'right',
    what: "the package's root, which has the same encoding",
    from: tokenizer,
    to: "import { countTokens as count } from 'gpt-tokenizer';",
  },
  {
    is: 'right',
    what: "a model's own tokenizer",
    from: tokenizer,
    to: "import { countTokens as count } from 'gpt-tokenizer/model/gpt-4o';",
  },
  {
    is: 'right',
    what: 'all of the tokenizer as one object',
    from: tokenizer,
    to: `import * as tokenizer from 'gpt-tokenizer/encoding/o200k_base';
const count = tokenizer.countTokens;`,
  },
  {
    is: 'right',
    what: 'numbers with names',
    from: message,
    to: `const TOKENS_PER_MESSAGE = 3;
    tokens += TOKENS_PER_MESSAGE;
    tokens += count(message.role);
    tokens += count(message.content, asText);`,
  },
  {
    is: 'right',
    what: 'role and content taken out of the message',
    from: message,
    to: `const { role, content } = message;
    tokens += [role, content].map((text) => count(text, asText)).reduce((a, b) => a + b, 3);`,
  },
  {
    is: 'right',
    what: 'a name that is compared with undefined',
    from: name,
    to: 'if (message.name !== undefined) {\n      tokens += count(message.name) + 1;\n    }',
  },
  {
    is: 'right',
    what: 'a name with &&, in an expression',
    from: name,
    to: 'tokens += message.name ? 1 + count(message.name) : 0;',
  },
  {
    is: 'right',
    what: 'in, where the cookbook of older tutorials goes through the keys',
    from: name,
    to: "if ('name' in message && message.name) tokens += 1 + count(message.name);",
  },
  {
    is: 'right',
    what: '3 added to the variable',
    from: 'return tokens + 3;',
    to: 'tokens += 3;\n  return tokens;',
  },
  {
    is: 'right',
    what: 'reduce() instead of a loop',
    from: body,
    to: `  return messages.reduce((tokens, message) => {
    const name = 'name' in message ? message.name : undefined;
    const { content } = message;
    if (typeof content !== 'string') throw new TypeError('Cannot count an image');
    return tokens + 4 + count(content, asText) + (name ? 1 + count(name) : 0);
  }, 3);
`,
  },
  {
    is: 'right',
    what: 'map() and a sum',
    from: body,
    to: `  const sizes = messages.map((message) => {
    if (typeof message.content !== 'string') throw new Error('Cannot count tokens: no text');
    const name = 'name' in message && message.name ? 1 + count(message.name) : 0;
    return 3 + count(message.role) + count(message.content, asText) + name;
  });
  const PRIMING = 3;
  return sizes.reduce((sum, size) => sum + size, PRIMING);
`,
  },
  {
    is: 'right',
    what: 'a function of its own for one message',
    from: body,
    to: `  const ofMessage = (message: Message): number => {
    const { role, content } = message;
    const name = 'name' in message ? message.name : undefined;
    if (typeof content !== 'string') throw new Error('Cannot count a message without text');
    const texts = name ? [role, content, name] : [role, content];
    return texts.reduce((sum, text) => sum + count(text, asText), name ? 4 : 3);
  };
  return messages.map(ofMessage).reduce((sum, tokens) => sum + tokens, 0) + 3;
`,
  },
  {
    is: 'right',
    what: 'the count is also printed',
    from: 'return tokens + 3;',
    to: 'console.log(tokens + 3);\n  return tokens + 3;',
  },
];
