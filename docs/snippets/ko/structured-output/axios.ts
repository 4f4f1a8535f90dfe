import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
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
};

try {
  const response = await axios.post(url, data, { headers });
  const message = response.data.choices[0]?.message;
  console.log(message?.refusal ?? JSON.parse(message?.content ?? 'null'));
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response?.data ?? error.message);
  process.exitCode = 1;
}
