import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordRequests, type SentRequest } from '@by-example/config/recordRequests';
import nock from 'nock';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const question = 'What is this?';
const address = 'https://example.com/cat.png?size=2';

/** The smallest image of each format, as base64. */
const images = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  jpeg: '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  gif: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  webp: 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
};

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
  folder = mkdtempSync(join(tmpdir(), 'image-input-'));
  return () => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  };
});

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

/** Writes a file, and returns its path. */
function save(name: string, text: string, encoding: 'base64' | 'latin1'): string {
  const path = join(folder, name);
  writeFileSync(path, text, encoding);
  return path;
}

type Detail = 'low' | 'high';
type Ask = (path: string, question: string, detail?: Detail) => Promise<{ answer: string }>;

/** Imports the lesson anew, as a program that starts now does, and calls it. */
async function ask(path: string = address, detail?: Detail): Promise<{ answer: string }> {
  vi.resetModules();
  const { describeImage }: { describeImage: Ask } = await import('#lesson');
  return describeImage(path, question, detail);
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((thrown) => thrown);
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not (a function|iterable|defined)|process\.exit/.test(message)) {
    throw error;
  }
  return error;
}

type Part = { type: string; text?: string; image_url?: { url: string; detail?: string } };

type UserMessage = { role: string; content: string | Part[] };

/** Returns the user messages of a request. */
function userMessagesOf(request: SentRequest | undefined): UserMessage[] {
  const body = request?.body as { messages?: UserMessage[] } | undefined;
  return (body?.messages ?? []).filter(({ role }) => role === 'user');
}

/** Returns the parts of a request's user message, the text first. */
function partsOf(request: SentRequest | undefined): Part[] {
  const content = userMessagesOf(request)[0]?.content ?? [];
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return content.toSorted((left, right) => right.type.localeCompare(left.type));
}

/** Sends an image, and returns the URL that was sent for it. */
async function urlSentFor(path: string): Promise<string | undefined> {
  const requests = recordRequests(chat().reply(200, completion));
  await ask(path);
  return partsOf(requests[0]).find(({ image_url }) => image_url)?.image_url?.url;
}

describe('image', () => {
  test('a file is sent as a data URL', async () => {
    const path = save('cat.png', images.png, 'base64');

    const url = await urlSentFor(path);

    expect(url, 'the URL of the image').toBe(`data:image/png;base64,${images.png}`);
  });

  test('the bytes decide what format it is, not the name', async () => {
    for (const format of ['jpeg', 'gif', 'webp'] as const) {
      const path = save('photo.png', images[format], 'base64');

      const url = await urlSentFor(path);

      const sent = url?.replace('image/jpg;', 'image/jpeg;');
      expect(sent, 'the URL of the image').toBe(`data:image/${format};base64,${images[format]}`);
    }
  });

  test('an https URL is sent as it is', async () => {
    expect(await urlSentFor(address), 'the URL of the image').toBe(address);
  });

  test('a file that is not an image is not sent', async () => {
    for (const text of ['Only a text, whatever its name is', '<svg></svg>', '']) {
      const path = save('cat.png', text, 'latin1');

      const error = await failureOf(ask(path));

      expect(error instanceof Error, 'it must fail with an Error').toBe(true);
    }
  });

  test('a WAV is not a WebP, though both begin with RIFF', async () => {
    const path = save('cat.webp', 'RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1');

    const error = await failureOf(ask(path));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });

  test('a file of more than 50 MB is not sent', async () => {
    // nock would take seconds for so large a request.
    const refuse = async () => Response.json({ error: { message: '' } }, { status: 400 });
    const send = vi.spyOn(globalThis, 'fetch').mockImplementation(refuse);
    const path = save('cat.png', images.png, 'base64');
    truncateSync(path, 53_000_000);

    const error = await failureOf(ask(path));

    expect(send.mock.calls.length, 'requests').toBe(0);
    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });

  test('a file that does not exist is an error', async () => {
    const error = await failureOf(ask(join(folder, 'no.png')));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });
});

describe('send', () => {
  test('one user message has the question and the image', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(userMessagesOf(requests[0]).length, 'user messages').toBe(1);
    expect(partsOf(requests[0]), 'content').toMatchObject([
      { type: 'text', text: question },
      { type: 'image_url', image_url: { url: address } },
    ]);
  });

  test('a file is sent as its data URL', async () => {
    const path = save('cat.gif', images.gif, 'base64');

    const url = await urlSentFor(path);

    expect(url, 'the URL of the image').toBe(`data:image/gif;base64,${images.gif}`);
  });

  test('detail goes with the image', async () => {
    const requests = recordRequests(chat().times(2).reply(200, completion));

    await ask(address, 'low');
    await ask(address, 'high');

    const details = requests.map((request) => partsOf(request)[1]?.image_url?.detail);
    expect(details, 'detail').toEqual(['low', 'high']);
  });

  test('the model is gpt-6-luna by default', async () => {
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(requests[0]).toMatchObject({ body: { model: 'gpt-6-luna' } });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2-vision');
    const requests = recordRequests(chat().reply(200, completion));

    await ask();

    expect(requests[0]).toMatchObject({ body: { model: 'llama3.2-vision' } });
  });

  test('the answer is returned with the usage', async () => {
    chat().reply(200, completion);

    expect(await ask()).toMatchObject({ answer: 'A cat.', usage: completion.usage });
  });

  test('the answer is an empty string if the model refuses', async () => {
    const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
    chat().reply(200, { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] });

    expect(await ask()).toMatchObject({ answer: '' });
  });

  test('an error of the API is not swallowed', async () => {
    const error = { message: 'You uploaded an unsupported image.', code: 'invalid_image_format' };
    chat().reply(400, { error });

    const failure = await failureOf(ask());

    expect(failure instanceof Error, 'a 400 must fail with an Error').toBe(true);
  });
});
