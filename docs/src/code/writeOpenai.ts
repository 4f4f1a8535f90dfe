import type { ChatCompletionRequest } from '@by-example/core';
import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';
import { printChunk } from './printChunk.ts';
import { printCompletion } from './printCompletion.ts';

/** Returns a call as a program that uses the official client. */
export function writeOpenai({ body, simulate }: Call): string {
  return `import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

${body ? askAndPrint({ body, simulate }) : listAndPrint}
`;
}

const listAndPrint = `for await (const model of client.models.list()) {
  console.log(model.id);
}`;

function askAndPrint({ body, simulate }: { body: ChatCompletionRequest } & Call): string {
  const options = simulate ? `, {\n  headers: { 'x-simulate': '${simulate}' },\n}` : '';
  const create = `await client.chat.completions.create(${layOut(body, 'typescript')}${options})`;
  if (!body.stream) {
    return `const completion = ${create};

${printCompletion(body, 'completion')}`;
  }
  return `const stream = ${create};

for await (const chunk of stream) {
${printChunk(body, '  ')}
}
console.log();`;
}
