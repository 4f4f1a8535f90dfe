import type { ChatCompletionRequest } from '@by-example/core';

/**
 * Returns the code that prints a chunk of a stream. With several choices, it also prints the index of each; with tools, the
 * whole delta, because it may be a piece of a call.
 */
export function printChunk({ n, tools = [] }: ChatCompletionRequest, indent: string): string {
  const isOne = (n ?? 1) === 1;
  const hasTools = tools.length > 0;
  if (isOne && hasTools) return `${indent}console.log(chunk.choices[0]?.delta);`;
  if (isOne) return `${indent}process.stdout.write(chunk.choices[0]?.delta.content ?? '');`;
  return [
    'for (const { index, delta } of chunk.choices) {',
    `  console.log(index, ${hasTools ? 'delta' : 'delta.content'});`,
    '}',
  ]
    .map((line) => indent + line)
    .join('\n');
}
