import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?' },
  ],
  temperature: 0.7,
  reasoning_effort: 'none',
});

console.log(completion.choices[0]?.message.content);
