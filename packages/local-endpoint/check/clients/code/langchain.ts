import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-6-luna' });
const message = await model.invoke('Say this is a test');

console.log(message.text);
