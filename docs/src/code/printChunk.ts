import type { ChatCompletionRequest } from '@by-example/core';

/** Returns the code that prints a chunk of a stream; with several choices, it also prints the index of each. */
export function printChunk({ n }: ChatCompletionRequest, indent: string): string {
  const lines =
    (n ?? 1) === 1
      ? ["process.stdout.write(chunk.choices[0]?.delta.content ?? '');"]
      : [
          'for (const { index, delta } of chunk.choices) {',
          '  console.log(index, delta.content);',
          '}',
        ];
  return lines.map((line) => indent + line).join('\n');
}
