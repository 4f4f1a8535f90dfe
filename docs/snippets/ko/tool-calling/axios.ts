import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '지금 부산 날씨가 어떤가요?' }],
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
};

try {
  const response = await axios.post(url, data, { headers });
  const message = response.data.choices[0]?.message;
  console.log(message?.tool_calls ?? message?.content);
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response?.data ?? error.message);
  process.exitCode = 1;
}
