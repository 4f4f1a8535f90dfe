const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
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
});

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const completion = await response.json();
const message = completion.choices[0]?.message;
console.log(message?.tool_calls ?? message?.content);
