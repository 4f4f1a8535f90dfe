import OpenAI from 'openai';

const client = new OpenAI(); // reads OPENAI_API_KEY

for await (const model of client.models.list()) {
  console.log(model.id);
}
