import { EventSourceParserStream } from 'eventsource-parser/stream';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Count from one to ten.' }],
  stream: true,
});

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok || !response.body) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const events = response.body
  .pipeThrough(new TextDecoderStream())
  .pipeThrough(new EventSourceParserStream());
for await (const event of events) {
  if (event.data === '[DONE]') break;
  const chunk = JSON.parse(event.data);
  if (chunk.error) throw new Error(`Cannot finish the answer: ${chunk.error.message}`);
  process.stdout.write(chunk.choices[0]?.delta.content ?? '');
}
console.log();
