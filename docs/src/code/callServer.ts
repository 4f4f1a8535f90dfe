import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'http://localhost:11434/v1', // Ollama
  apiKey: 'any', // Ollama ignores it, but the client requires one
});

const completion = await client.chat.completions.create({
  model: 'llama3.2',
  messages: [{ role: 'user', content: 'Say this is a test' }],
});

console.log(completion.choices[0]?.message.content);
