import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';

const openai = createOpenAI();

const { text } = await generateText({
  model: openai.chat('gpt-6-luna'), // openai('gpt-6-luna') would call /v1/responses
  prompt: 'Say this is a test',
});

console.log(text);
