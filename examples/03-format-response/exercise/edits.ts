import type { Edit } from '@by-example/config/Edit';

const shape = `  const name = names[language];
  return { [name.answer]: answer, [name.totalTokens]: totalTokens };
`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'answer',
    what: 'a refusal is not read',
    from: " ?? choice?.message.refusal ?? ''",
    to: " ?? ''",
    shows: '- yours: ""\n  + expected: "I cannot help."',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'an empty answer is null',
    from: " ?? choice?.message.refusal ?? ''",
    to: ' ?? choice?.message.refusal ?? null',
    shows: 'answer\n  - yours: null\n  + expected: ""',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the choice is not guarded',
    from: 'choice?.message.content ?? choice?.message',
    to: 'choice!.message.content ?? choice!.message',
    shows: "Cannot read properties of undefined (reading 'message')",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the last choice is read',
    from: 'completion.choices[0]',
    to: 'completion.choices.at(-1)',
    shows: '- yours: "Second."\n  + expected: "Make a key first."',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the choices are read as if there were only one',
    from: 'completion.choices[0]',
    to: 'completion.choices',
    shows: "Property 'message' does not exist on type 'Choice[]'",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'an answer that was cut off is not marked',
    from: "choice?.finish_reason === 'length' ? `${text}…` : text",
    to: 'text',
    shows: '- yours: "Make a key first."\n  + expected: "Make a key first.…"',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the finish reason is compared with another',
    from: "'length'",
    to: "'stop'",
    shows: '- yours: "Make a key first.…"\n  + expected: "Make a key first."',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the finish reason has a wrong name',
    from: 'choice?.finish_reason',
    to: 'choice?.finishReason',
    shows: "Did you mean 'finish_reason'?",
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'the usage is read unguarded',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'completion.usage.total_tokens',
    shows: "'completion.usage' is possibly 'undefined'",
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'tokens that were not counted are undefined instead of null',
    from: ' ?? null',
    to: '',
    shows: 'null',
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'tokens that were not counted pass for none at all',
    from: '?? null',
    to: '?? 0',
    shows: 'totalTokens\n  - yours: 0\n  + expected: null',
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'the tokens are read in camel case',
    from: 'usage?.total_tokens',
    to: 'usage?.totalTokens',
    shows: "Did you mean 'total_tokens'?",
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: "only the answer's tokens are read",
    from: 'usage?.total_tokens',
    to: 'usage?.completion_tokens',
    shows: '- yours: 4\n  + expected: 31',
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'the tokens are looked for outside of usage',
    from: 'completion.usage?.total_tokens',
    to: 'completion.total_tokens',
    shows: "Property 'total_tokens' does not exist on type 'ChatCompletion'",
  },
  {
    is: 'wrong',
    step: 'tokens',
    what: 'the tokens become a text',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'String(completion.usage?.total_tokens ?? null)',
    shows: '- yours: "31"\n  + expected: 31',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'nothing is returned in English',
    from: shape,
    to: "  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };\n",
    shows: '+ expected: {"answer":"Make a key first.","totalTokens":31}',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'return is forgotten',
    from: 'return { [name',
    to: '({ [name',
    shows: "')' expected",
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the languages are swapped',
    from: 'names[language]',
    to: "names[language === 'ko' ? 'en' : 'ko']",
    shows: '응답',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the names are Korean for everybody',
    from: 'names[language]',
    to: 'names.ko',
    shows: 'the names are answer and totalTokens in English',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the space in the Korean name is missing',
    from: shape,
    to: `  if (language === 'ko') return { 응답: answer, 토큰사용량: totalTokens };
  return { answer, totalTokens };
`,
    shows: '토큰 사용량',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the brackets around the names are missing',
    from: '{ [name.answer]: answer, [name.totalTokens]: totalTokens }',
    to: '{ name: answer, tokens: totalTokens }',
    shows: 'the names are 응답 and 토큰 사용량 in Korean',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the two values are swapped',
    from: '{ [name.answer]: answer, [name.totalTokens]: totalTokens }',
    to: '{ [name.answer]: totalTokens, [name.totalTokens]: answer }',
    shows: '- yours: 31\n  + expected: "Make a key first."',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the values are a list without names',
    from: 'return { [name.answer]: answer, [name.totalTokens]: totalTokens };',
    to: 'return [answer, totalTokens];',
    shows: "Index signature for type 'string' is missing",
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'more is returned than was asked for',
    from: '[name.totalTokens]: totalTokens }',
    to: '[name.totalTokens]: totalTokens, model: completion.model }',
    shows: 'model\n  - yours: "gpt-6-luna"\n  + expected: (nothing)',
  },
  {
    is: 'right',
    what: 'the message is taken out first',
    from: "const text = choice?.message.content ?? choice?.message.refusal ?? '';",
    to: `const { content, refusal } = choice?.message ?? {};
  const text = content || refusal || '';`,
  },
  {
    is: 'right',
    what: 'an if statement marks what was cut off',
    from: "const answer = choice?.finish_reason === 'length' ? `${text}…` : text;",
    to: "let answer = text;\n  if (choice?.finish_reason === 'length') answer += '…';",
  },
  {
    is: 'right',
    what: 'the usage is taken out of the completion first',
    from: 'const totalTokens = completion.usage?.total_tokens ?? null;',
    to: 'const { usage } = completion;\n  const totalTokens = usage ? usage.total_tokens : null;',
  },
  {
    is: 'right',
    what: 'the tokens in an if statement',
    from: 'const totalTokens = completion.usage?.total_tokens ?? null;',
    to: `let totalTokens: number | null = null;
  if (completion.usage !== undefined) totalTokens = completion.usage.total_tokens;`,
  },
  {
    is: 'right',
    what: 'one return with a condition',
    from: shape,
    to: `  return language === 'ko'
    ? { '토큰 사용량': totalTokens, 응답: answer }
    : { totalTokens: totalTokens, answer: answer };
`,
  },
  {
    is: 'right',
    what: 'if and else',
    from: shape,
    to: `  if (language === 'en') {
    return { answer, totalTokens };
  } else {
    return { ['응답']: answer, ['토큰 사용량']: totalTokens };
  }
`,
  },
  {
    is: 'right',
    what: 'Object.fromEntries()',
    from: shape,
    to: `  const { answer: one, totalTokens: other } = names[language];
  return Object.fromEntries([[one, answer], [other, totalTokens]]);
`,
  },
];
