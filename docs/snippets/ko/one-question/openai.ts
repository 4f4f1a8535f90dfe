import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '텍스트를 이미지로 그려주는 모델에 대해 알려줘.' }],
});

console.log(completion.choices[0]?.message.content);
