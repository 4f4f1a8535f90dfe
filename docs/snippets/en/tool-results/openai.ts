import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: 'What is the weather like in Busan now?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'get_weather', arguments: '{"city":"Busan"}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: '{"sky":"clear","celsius":7}' },
  ],
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
