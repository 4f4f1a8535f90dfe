import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { describeImage } from '../src/describeImage.ts';

const png = '\x89PNG\r\n\x1a\n';

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'A cat.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 612, completion_tokens: 3, total_tokens: 615 },
};

let folder = '';
beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  folder = mkdtempSync(join(tmpdir(), 'image-input-'));
  return () => rmSync(folder, { recursive: true });
});

const save = (name: string, bytes: string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes, 'latin1');
  return path;
};

test('describeImage() sends a file as a data URL and returns the answer with the usage', async () => {
  const path = save('cat.png', png);
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            {
              type: 'image_url',
              image_url: { url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'auto' },
            },
          ],
        },
      ],
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .reply(200, completion);

  const described = await describeImage(path, 'What is this?');

  expect(described).toEqual({
    answer: 'A cat.',
    usage: { prompt_tokens: 612, completion_tokens: 3, total_tokens: 615 },
  });
});

test('describeImage() sends an https URL as it is, with the detail', async () => {
  const image_url = { url: 'https://example.com/cat.png', detail: 'low' };
  const content = [
    { type: 'text', text: 'What is this?' },
    { type: 'image_url', image_url },
  ];
  nock('https://api.openai.com')
    .post('/v1/chat/completions', { model: 'gpt-6-luna', messages: [{ role: 'user', content }] })
    .reply(200, completion);

  const { answer } = await describeImage('https://example.com/cat.png', 'What is this?', 'low');

  expect(answer).toBe('A cat.');
});

test.each([
  ['jpeg', '\xff\xd8\xff\xe0', '/9j/4A=='],
  ['gif', 'GIF89a', 'R0lGODlh'],
  ['webp', 'RIFF\n\0\0\0WEBPVP8 ', 'UklGRgoAAABXRUJQVlA4IA=='],
])('the bytes say that a file is a %s, whatever its name', async (format, bytes, base64) => {
  const path = save('photo.txt', bytes);
  nock('https://api.openai.com')
    .post('/v1/chat/completions', ({ messages }) => {
      return messages[0].content[1].image_url.url === `data:image/${format};base64,${base64}`;
    })
    .reply(200, completion);

  const { answer } = await describeImage(path, 'What is this?');

  expect(answer).toBe('A cat.');
});

test.each([
  ['a text', 'PNG, JPEG or GIF?'],
  ['an empty file', ''],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a WAV, which begins with RIFF, too', 'RIFF\n\0\0\0WAVEfmt '],
])('%s is not sent', async (_, bytes) => {
  const path = save('cat.png', bytes);

  const call = describeImage(path, 'What is this?');

  await expect(call).rejects.toThrow('it is not a PNG, JPEG, GIF or WebP image');
});

test('a file of more than 50 MB is not sent', async () => {
  const path = save('cat.png', png.padEnd(50_000_001));

  const call = describeImage(path, 'What is this?');

  await expect(call).rejects.toThrow('it is larger than 50 MB');
});

test('a file that does not exist is an error that names it', async () => {
  const path = join(folder, 'dog.png');

  const call = describeImage(path, 'What is this?');

  await expect(call).rejects.toThrow(`Cannot send ${path}: ENOENT: no such file or directory`);
});

test('an image that the API cannot read fails with its error', async () => {
  const path = save('cat.png', png);
  const error = { message: 'You uploaded an unsupported image.', code: 'invalid_image_format' };
  nock('https://api.openai.com').post('/v1/chat/completions').reply(400, { error });

  const call = describeImage(path, 'What is this?');

  await expect(call).rejects.toMatchObject({ status: 400, code: 'invalid_image_format' });
});

test('the answer is empty if the model refuses', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  nock('https://api.openai.com')
    .post('/v1/chat/completions')
    .reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

  const { answer } = await describeImage('https://example.com/cat.png', 'Who is this?');

  expect(answer).toBe('');
});
