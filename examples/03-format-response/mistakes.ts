import type { Edit } from '@by-example/config/Edit';

/** Edits of the solution: mistakes that the tests must catch, and other good ways that they must let pass. */
export const mistakes: Edit[] = [
  {
    is: 'wrong',
    step: 'read',
    what: 'the usage is read unguarded',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'completion.usage.total_tokens',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'tokens that were not counted are undefined instead of null',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'completion.usage?.total_tokens',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'tokens that were not counted pass for none at all',
    from: '?? null',
    to: '?? 0',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the tokens are read in camel case',
    from: 'usage?.total_tokens',
    to: 'usage?.totalTokens',
  },
  {
    is: 'wrong',
    step: 'read',
    what: "only the answer's tokens are read",
    from: 'usage?.total_tokens',
    to: 'usage?.completion_tokens',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the tokens are looked for outside of usage',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'completion.total_tokens ?? null',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the tokens become a text',
    from: 'completion.usage?.total_tokens ?? null',
    to: 'String(completion.usage?.total_tokens ?? null)',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'only the first choice is read, and a refusal is not',
    from: 'answerText(completion, language)',
    to: 'completion.choices[0]?.message.content',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the choices are read as if there were only one',
    from: 'answerText(completion, language)',
    to: 'completion.choices.message.content',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the notes are in Korean for everybody',
    from: 'answerText(completion, language)',
    to: "answerText(completion, 'ko')",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the language is forgotten',
    from: 'answerText(completion, language)',
    to: 'answerText(completion)',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the languages are swapped',
    from: "language === 'ko'",
    to: "language === 'en'",
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the names are Korean for everybody',
    from: "if (language === 'ko') return",
    to: 'return',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the names are English for everybody',
    from: "  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };\n",
    to: '',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the blank in the Korean name is missing',
    from: "'토큰 사용량': totalTokens };",
    to: '토큰사용량: totalTokens };',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the English name is spelled as in the response',
    from: 'return { answer, totalTokens };',
    to: 'return { answer, total_tokens: totalTokens };',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the two values are swapped',
    from: "{ 응답: answer, '토큰 사용량': totalTokens }",
    to: "{ 응답: totalTokens, '토큰 사용량': answer }",
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'the values come as a list without names',
    from: 'return { answer, totalTokens };',
    to: 'return [answer, totalTokens];',
  },
  {
    is: 'wrong',
    step: 'shape',
    what: 'more comes back than was asked for',
    from: 'return { answer, totalTokens };',
    to: 'return { answer, totalTokens, model: completion.model };',
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
    from: `  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };
  return { answer, totalTokens };
`,
    to: `  return language === 'ko'
    ? { '토큰 사용량': totalTokens, 응답: answer }
    : { totalTokens: totalTokens, answer: answer };
`,
  },
  {
    is: 'right',
    what: 'if and else',
    from: `  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };
  return { answer, totalTokens };
`,
    to: `  if (language === 'en') {
    return { answer, totalTokens };
  } else {
    return { ['응답']: answer, ['토큰 사용량']: totalTokens };
  }
`,
  },
  {
    is: 'right',
    what: 'other names for what was read',
    from: `  const answer = answerText(completion, language);
  const totalTokens = completion.usage?.total_tokens ?? null;
  // #endregion read

  // #region shape
  if (language === 'ko') return { 응답: answer, '토큰 사용량': totalTokens };
  return { answer, totalTokens };
`,
    to: `  const text = answerText(completion, language);
  const tokens = completion.usage?.total_tokens ?? null;
  // #endregion read

  // #region shape
  if (language === 'ko') return { 응답: text, '토큰 사용량': tokens };
  return { answer: text, totalTokens: tokens };
`,
  },
];
