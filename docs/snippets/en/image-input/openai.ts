import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'What is in this picture?' },
        {
          type: 'image_url',
          image_url: { url: 'https://openai-documentation.vercel.app/images/cat_and_otter.png' },
        },
      ],
    },
  ],
});

console.log(completion.choices[0]?.message.content);
