import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

const batch = await client.batches.cancel(process.env.BATCH_ID ?? '');

console.log(batch.status);
