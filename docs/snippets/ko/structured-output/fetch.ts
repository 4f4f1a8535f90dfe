const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [
    { role: 'system', content: 'Extract the event.' },
    { role: 'user', content: '독서 모임은 2026년 12월 4일 저녁 7시에 302호에서 합니다.' },
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

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const completion = await response.json();
const message = completion.choices[0]?.message;
console.log(message?.refusal ?? JSON.parse(message?.content ?? 'null'));
