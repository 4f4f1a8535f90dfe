import axios from 'axios';
import { EventSourceParserStream } from 'eventsource-parser/stream';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '하나부터 열까지 세어 주세요.' }],
  stream: true,
};

try {
  const response = await axios.post(url, data, {
    headers,
    responseType: 'stream',
    adapter: 'fetch',
  });
  const events = response.data
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const event of events) {
    if (event.data === '[DONE]') break;
    const chunk = JSON.parse(event.data);
    if (chunk.error) throw new Error(`Cannot finish the answer: ${chunk.error.message}`);
    process.stdout.write(chunk.choices[0]?.delta.content ?? '');
  }
  console.log();
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response ? await new Response(error.response.data).text() : error.message);
  process.exitCode = 1;
}
