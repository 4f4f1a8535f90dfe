const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: '이 그림에 무엇이 있나요?' },
        {
          type: 'image_url',
          image_url: { url: 'https://openai-documentation.vercel.app/images/cat_and_otter.png' },
        },
      ],
    },
  ],
});

const response = await fetch(url, { method: 'POST', headers, body });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const completion = await response.json();
console.log(completion.choices[0]?.message.content);
