import axios from 'axios';

const url = `${process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1'}/models`;
const headers = {
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};

const config = { headers, validateStatus: () => true };
const response = await axios.get(url, config).catch((error) => {
  throw new Error(error.message); // an error of axios holds the key: never print one
});
if (response.status !== 200) {
  throw new Error(`Cannot get an answer: ${JSON.stringify(response.data)}`);
}

for (const model of response.data.data) console.log(model.id);
