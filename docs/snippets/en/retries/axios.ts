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

for (let retries = 0; ; retries += 1) {
  try {
    const response = await axios.post(url, data, { headers, timeout: 20_000 });
    console.log(response.data.choices[0]?.message.content);
    break;
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    const { type, message = error.message } = error.response?.data?.error ?? {};
    const status = error.response?.status ?? 0;
    const isLost = status < 400; // no response, or half of one
    const canPass = isLost || status === 429 || status >= 500;
    const isPermanent = type === 'insufficient_quota' || message.includes('Request too large');
    if (!canPass || isPermanent || retries === 2) {
      // Never print the error itself: it contains the headers, and so the key.
      console.error(message);
      process.exitCode = 1;
      break;
    }
    const retryAfter = error.response?.headers['retry-after'];
    const waitMs = Number(retryAfter) * 1000 || 500 * 2 ** retries * (0.75 + Math.random() / 4);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
