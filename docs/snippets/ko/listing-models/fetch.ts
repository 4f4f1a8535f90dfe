const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/models`;
const headers = {
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};

const response = await fetch(url, { headers });
if (!response.ok) {
  throw new Error(`Cannot get an answer: ${await response.text()}`);
}

const { data } = await response.json();
for (const model of data) console.log(model.id);
