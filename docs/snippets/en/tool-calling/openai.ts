import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'What is the weather like in Busan now?' }],
  tools: [
    {
      type: 'function',
      function: {
        name: 'get_weather',
        description: 'Returns the weather of a city now.',
        parameters: {
          type: 'object',
          properties: { city: { type: 'string' } },
          required: ['city'],
          additionalProperties: false,
        },
        strict: true,
      },
    },
  ],
  reasoning_effort: 'none',
});

const message = completion.choices[0]?.message;
console.log(message?.tool_calls ?? message?.content);
