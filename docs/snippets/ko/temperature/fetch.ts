const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [
    { role: 'user', content: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?' },
  ],
  temperature: 0.7,
  reasoning_effort: 'none',
});

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const completion = await response.json();
console.log(completion.choices[0]?.message.content);
