import type { ChatCompletionRequest } from '@by-example/core';
import { printChunk } from './printChunk.ts';

/** Returns the lines that read server-sent events from a stream of text, and print each chunk. */
export function readEvents(body: ChatCompletionRequest, stream: string, indent = ''): string {
  return `let rest = '';
for await (const piece of ${stream}) {
  const lines = (rest + piece).split('\\n');
  rest = lines.pop() ?? ''; // a line may come in two pieces
  for (const line of lines) {
    if (!line.startsWith('data: {')) continue; // blank lines, and [DONE] at the end
    const chunk = JSON.parse(line.slice('data: '.length));
${printChunk(body, '    ')}
  }
}
console.log();`.replaceAll(/^(?=.)/gm, indent);
}
