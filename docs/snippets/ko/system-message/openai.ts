import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const completion = await client.chat.completions.create({
  model: 'gpt-6-luna',
  messages: [
    { role: 'system', content: '한 문장으로 짧게 답하세요.' },
    { role: 'user', content: '토큰이 무엇인가요?' },
  ],
});

console.log(completion.choices[0]?.message.content);
