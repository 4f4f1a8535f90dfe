import type { ChatCompletionRequest } from '@by-example/core';

/** Gives the lines that print a completion: its one answer, or each of several. */
export function printCompletion({ n }: ChatCompletionRequest, variable: string): string {
  if ((n ?? 1) === 1) return `console.log(${variable}.choices[0]?.message.content);`;
  return `for (const choice of ${variable}.choices) {
  console.log(choice.message.content);
}`;
}
