import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A question, and the id that identifies its result. */
type Question = { id: string; question: string };

/** Writes a request for each question to a JSONL file, line by line, and returns how many there are. */
export async function writeRequests(
  path: string,
  questions: Iterable<Question> | AsyncIterable<Question>,
): Promise<number> {
  let count = 0;
  async function* writeLines() {
    for await (const { id, question } of questions) {
      const body = {
        model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
        messages: [{ role: 'user', content: question }],
      };
      const request = { custom_id: id, method: 'POST', url: '/v1/chat/completions', body };
      yield `${JSON.stringify(request)}\n`;
      count += 1;
    }
  }
  await pipeline(writeLines, createWriteStream(path));
  return count;
}
