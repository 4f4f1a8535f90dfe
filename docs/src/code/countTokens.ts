import { encode } from 'gpt-tokenizer';
import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY
const messages = [{ role: 'user' as const, content: 'Say this is a test' }];

let counted = 3; // the beginning of the reply
for (const { role, content } of messages) {
  counted += 3 + encode(role).length + encode(content, { disallowedSpecial: new Set() }).length;
}

const { usage } = await client.chat.completions.create({ model: 'gpt-6-luna', messages });
console.log(`${counted} tokens counted, ${usage?.prompt_tokens} reported`);
