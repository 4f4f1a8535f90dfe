import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const stream = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '하나부터 열까지 세어 주세요.' }],
  stream: true,
});

for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta.content ?? '');
}
console.log();
