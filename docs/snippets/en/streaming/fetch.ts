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

let rest = '';
for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + piece).split('\n');
  rest = lines.pop() ?? ''; // a line may come in two pieces
  for (const line of lines) {
    if (!line.startsWith('data: {')) continue; // blank lines, and [DONE] at the end
    const chunk = JSON.parse(line.slice('data: '.length));
    process.stdout.write(chunk.choices[0]?.delta.content ?? '');
  }
}
console.log();
