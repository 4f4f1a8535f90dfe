import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const data = {
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Tell me about models that draw images from text.' }],
};

const config = { headers, validateStatus: () => true };
const response = await axios.post(url, data, config).catch((error) => {
  throw new Error(error.message); // an error of axios holds the key: never print one
});
if (response.status !== 200) {
  throw new Error(`Cannot get an answer: ${JSON.stringify(response.data)}`);
}

console.log(response.data.choices[0]?.message.content);
