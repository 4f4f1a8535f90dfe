import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: 'Hello, I want to use the ChatGPT API. What do I have to do?' },
  ],
  temperature: 0.7,
  reasoning_effort: 'none',
});

console.log(completion.choices[0]?.message.content);
