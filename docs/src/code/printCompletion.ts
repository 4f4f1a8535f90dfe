import type { ChatCompletionRequest } from '@by-example/core';

/** Returns the lines that print a completion: its one answer, or each of several. */
export function printCompletion(
  { n }: ChatCompletionRequest,
  variable: string,
  indent = '',
): string {
  const lines =
    (n ?? 1) === 1
      ? [`console.log(${variable}.choices[0]?.message.content);`]
      : [
          `for (const choice of ${variable}.choices) {`,
          '  console.log(choice.message.content);',
          '}',
        ];
  return lines.map((line) => indent + line).join('\n');
}
