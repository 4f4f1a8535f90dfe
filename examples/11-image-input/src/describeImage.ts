import { readFile } from 'node:fs/promises';
import type { ContentPart, Usage } from '@by-example/core';
import OpenAI from 'openai';

/** The first bytes of a file in each format that the API accepts. */
const formats = { png: /^\x89PNG/, jpeg: /^\xff\xd8\xff/, gif: /^GIF8/, webp: /^RIFF....WEBP/s };

/** Asks a question about an image, a file or an https URL. With `low` detail it takes fewer tokens. */
export async function describeImage(
  path: string,
  question: string,
  detail: 'auto' | 'low' | 'high' | 'original' = 'auto',
): Promise<{ answer: string; usage: Usage | undefined }> {
  const client = new OpenAI();

  // #region image
  let url = path;
  if (!path.startsWith('https://')) {
    const bytes = await readFile(path).catch((cause) => {
      throw new Error(`Cannot send ${path}: ${cause.message}`, { cause });
    });
    if (bytes.length > 50_000_000) throw new Error(`Cannot send ${path}: it is larger than 50 MB`);
    const start = bytes.toString('latin1', 0, 12);
    const format = Object.entries(formats).find(([, pattern]) => pattern.test(start))?.[0];
    if (!format) throw new Error(`Cannot send ${path}: it is not a PNG, JPEG, GIF or WebP image`);
    url = `data:image/${format};base64,${bytes.toString('base64')}`;
  }
  // #endregion image

  // #region send
  const content: ContentPart[] = [
    { type: 'text', text: question },
    { type: 'image_url', image_url: { url, detail } },
  ];
  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [{ role: 'user', content }],
  });
  return { answer: completion.choices[0]?.message.content ?? '', usage: completion.usage };
  // #endregion send
}
