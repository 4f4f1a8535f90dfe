import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Tell me about models that draw images from text.' }],
};

try {
  const response = await axios.post(url, data, { headers });
  console.log(response.data.choices[0]?.message.content);
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  const { code, message } = error.response?.data?.error ?? {};
  const requestId = error.response?.headers['x-request-id'];
  console.error(error.message, { code, requestId, message });
  process.exitCode = 1;
}
