import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: '지금 부산 날씨가 어떤가요?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'get_weather', arguments: '{"city":"부산"}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: '{"sky":"맑음","celsius":7}' },
  ],
  tools: [
    {
      type: 'function',
      function: {
        name: 'get_weather',
        description: '도시의 지금 날씨를 알려 줍니다.',
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
