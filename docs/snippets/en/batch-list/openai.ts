import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

for await (const { id, status, request_counts } of client.batches.list({ limit: 100 })) {
  console.log(id, status, request_counts);
}
