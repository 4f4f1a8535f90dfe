import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/models`;
const headers = {
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};

try {
  const response = await axios.get(url, { headers });
  for (const model of response.data.data) console.log(model.id);
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(error.response?.data ?? error.message);
  process.exitCode = 1;
}
