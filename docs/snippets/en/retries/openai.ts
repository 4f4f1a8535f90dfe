import OpenAI from 'openai';

const client = new OpenAI({ maxRetries: 4, timeout: 20_000 }); // instead of 2, and 10 minutes

const completion = await client.chat.completions.create(
  {
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Tell me about models that draw images from text.' }],
  },
  { timeout: 60_000 }, // for this call alone; maxRetries may stand here, too
);

console.log(completion.choices[0]?.message.content);
