import type { ChatCompletionRequest } from '@by-example/core';

/**
 * Returns the lines that print a completion, its one answer or each of several: the text, the parsed JSON, or the calls of
 * tools.
 */
export function printCompletion(
  body: ChatCompletionRequest,
  variable: string,
  indent = '',
): string {
  const lines = (body.n ?? 1) === 1 ? printOne(body, variable) : printEach(body, variable);
  return lines.map((line) => indent + line).join('\n');
}

function printOne(body: ChatCompletionRequest, variable: string): string[] {
  if (isText(body)) return [`console.log(${variable}.choices[0]?.message.content);`];
  return [
    `const message = ${variable}.choices[0]?.message;`,
    `console.log(${answerIn(body, 'message?')});`,
  ];
}

function printEach(body: ChatCompletionRequest, variable: string): string[] {
  return [
    `for (const { message } of ${variable}.choices) {`,
    `  console.log(${answerIn(body, 'message')});`,
    '}',
  ];
}

function isText(body: ChatCompletionRequest): boolean {
  return !isJson(body) && (body.tools ?? []).length === 0;
}

function isJson({ response_format: format }: ChatCompletionRequest): boolean {
  return format !== undefined && format.type !== 'text';
}

/** Returns what an answer is read from: a message may refuse, or call tools instead. */
function answerIn(body: ChatCompletionRequest, message: string): string {
  const text = isJson(body)
    ? `${message}.refusal ?? JSON.parse(${message}.content ?? 'null')`
    : `${message}.content`;
  return (body.tools ?? []).length > 0 ? `${message}.tool_calls ?? ${text}` : text;
}
