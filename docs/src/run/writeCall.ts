import type { Language } from '@by-example/core';
import type { ProgramFile } from './Program.ts';

/** What the call of a lesson's file is written from. */
export type CallSource = {
  /** The lesson's file. */
  file: ProgramFile;
  /** The expression that calls it, from the lesson's `package.json`: of `question`, `completion` and `folder`. */
  call: string;
  question: string;
  language: Language;
};

const pieces = /^Array\.fromAsync\((.*)\)\.then\(\(pieces\) => pieces\.join\(''\)\)$/s;
const withZod = /^import\('zod'\)\.then\(\(z\) => (.*)\)$/s;

/** Writes the program that calls a lesson's function and prints what it returns, as a reader would write it. */
export function writeCall({ file, call, question, language }: CallSource): ProgramFile {
  const names = [...file.code.matchAll(/^export (?:async )?function\*? ?(\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const used = names.filter((name) => new RegExp(`\\b${name}\\(`).test(call));
  const literal = quote(question);
  const zod = withZod.exec(call)?.[1];
  const asked = (zod ?? call)
    .replace(/\bquestion\b(?!:)/g, () => literal)
    .replace(/'en'(?=\)$)/, `'${language}'`)
    .replace("folder + '/", "'");
  const usesCompletion = /\bcompletion\b/.test(asked);

  const imports = [
    ...(usesCompletion ? ["import OpenAI from 'openai';"] : []),
    ...(zod ? ["import * as z from 'zod';"] : []),
    `import { ${used.join(', ')} } from './${file.name}';`,
  ];
  const completion = usesCompletion ? [writeCompletion(literal), ''] : [];
  return {
    name: 'call.ts',
    code: [...imports, '', ...completion, ...writePrint(asked, file.code)].join('\n'),
  };
}

function writePrint(call: string, code: string): string[] {
  const stream = pieces.exec(call)?.[1];
  if (stream) {
    return [`for await (const piece of ${stream}) process.stdout.write(piece);`, 'console.log();'];
  }
  const [, name = ''] = /^(\w+)\(/.exec(call) ?? [];
  const isSync =
    new RegExp(`^export function ${name}\\b`, 'm').test(code) && !/\)\.run\(/.test(call);
  return [isSync ? `console.log(${call});` : `console.log(await ${call});`];
}

function writeCompletion(question: string): string {
  return [
    'const client = new OpenAI();',
    'const completion = await client.chat.completions.create({',
    "  model: 'gpt-6-luna',",
    `  messages: [{ role: 'user', content: ${question} }],`,
    '});',
  ].join('\n');
}

/** Writes a string in single quotes, as the rest of the code does, unless it contains one. */
function quote(text: string): string {
  const json = JSON.stringify(text);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}
