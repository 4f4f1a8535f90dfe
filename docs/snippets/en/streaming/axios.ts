import { text } from 'node:stream/consumers';
import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Count from one to ten.' }],
  stream: true,
};

try {
  const response = await axios.post(url, data, { headers, responseType: 'stream' });
  let rest = '';
  for await (const piece of response.data.setEncoding('utf8')) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? ''; // a line may come in two pieces
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue; // blank lines, and [DONE] at the end
      const chunk = JSON.parse(line.slice('data: '.length));
      process.stdout.write(chunk.choices[0]?.delta.content ?? '');
    }
  }
  console.log();
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response ? await text(error.response.data) : error.message);
  process.exitCode = 1;
}
