import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'What is in this picture?' },
        {
          type: 'image_url',
          image_url: { url: 'https://openai-documentation.vercel.app/images/cat_and_otter.png' },
        },
      ],
    },
  ],
};

try {
  const response = await axios.post(url, data, { headers });
  console.log(response.data.choices[0]?.message.content);
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response?.data ?? error.message);
  process.exitCode = 1;
}
