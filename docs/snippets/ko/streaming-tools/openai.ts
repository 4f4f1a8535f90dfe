import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const stream = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '지금 부산과 서울 날씨가 어떤가요?' }],
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
  stream: true,
});

const calls: { id: string; name: string; arguments: string }[] = [];
let finishReason: string | null = null;
for await (const chunk of stream) {
  const [choice] = chunk.choices;
  process.stdout.write(choice?.delta.content ?? '');
  finishReason = choice?.finish_reason ?? finishReason;
  for (const { index, id = '', function: piece } of choice?.delta.tool_calls ?? []) {
    calls[index] ??= { id, name: piece?.name ?? '', arguments: '' };
    calls[index].arguments += piece?.arguments ?? '';
  }
}

console.log(finishReason, calls);
