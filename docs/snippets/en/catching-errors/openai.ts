import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

try {
  const completion = await client.chat.completions.create({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Tell me about models that draw images from text.' }],
  });
  console.log(completion.choices[0]?.message.content);
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;

  let advice = 'Look the code up.';
  if (error instanceof OpenAI.APIConnectionError) advice = 'Check the network.'; // by class
  if (error.status === 401) advice = 'Check OPENAI_API_KEY.'; // by status
  if (error.code === 'context_length_exceeded') advice = 'Send shorter messages.'; // by code
  if (error.type === 'insufficient_quota') advice = 'Add credit.'; // by type

  // What to log: none of it contains the key. OpenAI's support asks for the request id.
  console.error(error.message, { code: error.code, requestId: error.requestID, advice });
  process.exitCode = 1;
}
