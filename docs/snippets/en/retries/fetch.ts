const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
const headers = {
  'Content-Type': 'application/json',
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
};
const body = JSON.stringify({
  model: 'gpt-6-luna',
  messages: [{ role: 'user', content: 'Tell me about models that draw images from text.' }],
});

async function post() {
  const signal = AbortSignal.timeout(20_000);
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, retryAfter, answer: await response.json() };
}

function connectionLost(error: Error) {
  return { status: 503, retryAfter: null, answer: { error: { message: error.message } } };
}

for (let retries = 0; ; retries += 1) {
  const { status, retryAfter, answer } = await post().catch(connectionLost);
  if (status === 200) {
    console.log(answer.choices[0]?.message.content);
    break;
  }
  const { type, message } = answer.error;
  const canPass = status === 429 || status >= 500;
  const isPermanent = type === 'insufficient_quota' || message.includes('Request too large');
  if (!canPass || isPermanent || retries === 2) throw new Error(`Cannot get an answer: ${message}`);

  const waitMs = Number(retryAfter) * 1000 || 500 * 2 ** retries * (0.75 + Math.random() / 4);
  await new Promise((resolve) => setTimeout(resolve, waitMs));
}
