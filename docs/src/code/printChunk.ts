import type { ChatCompletionRequest } from '@by-example/core';

/**
 * Returns the code that prints a chunk of a stream. With several choices, it also prints the index of each; with tools, the
 * whole delta, because it may be a piece of a call.
 */
export function printChunk({ n, tools = [] }: ChatCompletionRequest, indent: string): string {
  const delta = tools.length > 0 ? 'delta' : 'delta.content';
  const lines =
    (n ?? 1) === 1 && tools.length > 0
      ? ['console.log(chunk.choices[0]?.delta);']
      : (n ?? 1) === 1
        ? ["process.stdout.write(chunk.choices[0]?.delta.content ?? '');"]
        : [
            'for (const { index, delta } of chunk.choices) {',
            `  console.log(index, ${delta});`,
            '}',
          ];
  return lines.map((line) => indent + line).join('\n');
}
