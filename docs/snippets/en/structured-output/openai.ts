import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'system', content: 'Extract the event.' },
    { role: 'user', content: 'The reading club meets on 4 December 2026 at 7 pm in room 302.' },
  ],
  response_format: {
    type: 'json_schema',
    json_schema: {
      name: 'event',
      strict: true,
      schema: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          date: { type: 'string', format: 'date' },
          time: { type: ['string', 'null'], description: 'HH:MM' },
          place: { type: ['string', 'null'] },
        },
        required: ['title', 'date', 'time', 'place'],
        additionalProperties: false,
      },
    },
  },
});

const message = completion.choices[0]?.message;
console.log(message?.refusal ?? JSON.parse(message?.content ?? 'null'));
