import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: 'Name one model that draws images from text.' },
    { role: 'assistant', content: 'Stable Diffusion is one.' },
    { role: 'user', content: 'Can I run it on my own computer?' },
  ],
});

console.log(completion.choices[0]?.message.content);
