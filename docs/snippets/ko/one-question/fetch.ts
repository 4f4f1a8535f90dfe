const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: '텍스트를 이미지로 그려주는 모델에 대해 알려줘.' }],
});

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const completion = await response.json();
console.log(completion.choices[0]?.message.content);
