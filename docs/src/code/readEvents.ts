import type { ChatCompletionRequest } from '@by-example/core';
import { printChunk } from './printChunk.ts';

/** The import that `readEvents()` needs. */
export const importParser = "import { EventSourceParserStream } from 'eventsource-parser/stream';";

/** Returns the lines that read server-sent events from a stream of bytes, and print each chunk. */
export function readEvents(body: ChatCompletionRequest, stream: string, indent = ''): string {
  return `const events = ${stream}
  .pipeThrough(new TextDecoderStream())
  .pipeThrough(new EventSourceParserStream());
for await (const event of events) {
  if (event.data === '[DONE]') break;
  const chunk = JSON.parse(event.data);
  if (chunk.error) throw new Error(\`Cannot finish the answer: \${chunk.error.message}\`);
${printChunk(body, '  ')}
}
console.log();`.replaceAll(/^(?=.)/gm, indent);
}
