import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

// Your own function; a real one asks a weather service.
async function getWeather({ city }: { city: string }) {
  return city === 'Busan' ? { sky: 'clear', celsius: 7 } : { error: `unknown city: ${city}` };
}

const runner = client.chat.completions.runTools({
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
        parse: JSON.parse,
        function: getWeather,
      },
    },
  ],
  reasoning_effort: 'none',
});

console.log(await runner.finalContent());
