import axios from 'axios';

// #region key
const apiKey = process.env.OPENAI_API_KEY;
// #endregion key

// #region endpoint
const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
// #endregion endpoint

// #region headers
const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` };
// #endregion headers

// #region data
const data = {
  model: 'gpt-6-luna',
  messages: [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'user', content: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?' },
  ],
  temperature: 0.7,
  reasoning_effort: 'none', // a model that reasons refuses temperature
};
// #endregion data

// #region send
const response = await axios
  .post(url, data, { headers, validateStatus: () => true })
  .catch(({ message }) => {
    throw new Error(`Cannot get an answer: ${message}`); // without the headers, and so without the key
  });
// #endregion send

// #region response
if (response.status === 200) {
  const { choices, usage } = response.data;
  console.log('응답:', choices[0]?.message.content);
  console.log('토큰 사용량:', usage?.total_tokens);
} else {
  console.error('Error:', response.status, response.data);
  process.exitCode = 1;
}
// #endregion response
