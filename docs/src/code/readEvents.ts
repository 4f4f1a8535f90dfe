import type { ChatCompletionRequest } from '@by-example/core';
import { printChunk } from './printChunk.ts';

/** Gives the lines that read server-sent events out of a stream of bytes, and print each chunk. */
export function readEvents(body: ChatCompletionRequest, stream: string): string {
  return `let rest = '';
for await (const text of ${stream}.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split('\\n');
  rest = lines.pop() ?? ''; // a line may come in two pieces
  for (const line of lines) {
    if (!line.startsWith('data: {')) continue; // blank lines, and [DONE] at the end
    const chunk = JSON.parse(line.slice('data: '.length));
${printChunk(body, '    ')}
  }
}
console.log();`;
}
