import axios, { type AxiosRequestConfig } from 'axios';

const url = `${process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Count from one to ten.' }],
  stream: true,
};

const config: AxiosRequestConfig = {
  headers,
  validateStatus: () => true,
  adapter: 'fetch',
  responseType: 'stream',
};
const response = await axios.post(url, data, config).catch((error) => {
  throw new Error(error.message); // an error of axios holds the key: never print one
});
if (response.status !== 200) {
  throw new Error(`Cannot get an answer: ${await new Response(response.data).text()}`);
}

let rest = '';
for await (const text of response.data.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? ''; // a line may come in two pieces
  for (const line of lines) {
    if (!line.startsWith('data: {')) continue; // blank lines, and [DONE] at the end
    const chunk = JSON.parse(line.slice('data: '.length));
    process.stdout.write(chunk.choices[0]?.delta.content ?? '');
  }
}
console.log();
