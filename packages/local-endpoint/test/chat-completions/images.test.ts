import { expect, test } from 'vitest';
import { hello, missing, type Outcome, outcomeOfEdit, refused, wrongType } from './outcomeOf.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const part = (image_url: unknown) => ({ type: 'image_url', image_url });
const at = 'messages[0].content[0].image_url';

const badFormat = refused(
  'invalid_image_format',
  null,
  "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
);
const badBase64 = refused('invalid_value', `${at}.url`, 'Invalid base64 image_url.');
const badUrl = refused(
  'invalid_value',
  `${at}.url`,
  `Invalid '${at}.url'. Expected a valid URL, but got a value with an invalid format.`,
);
const noImage = refused(
  'invalid_image_format',
  null,
  'Invalid MIME type. Only image types are supported.',
);

test.for<[string, unknown, Outcome]>([
  ['a web address', { url: 'https://example.com/cat.png', detail: 'low' }, 'accepted'],
  ['a PNG', { url: `data:image/png;base64,${png}` }, 'accepted'],
  ['a JPEG', { url: `data:image/jpeg;base64,${btoa('\xff\xd8\xff\xe0 and so on')}` }, 'accepted'],
  ['a GIF', { url: `data:image/gif;base64,${btoa('GIF89a and so on')}` }, 'accepted'],
  ['a WebP', { url: `data:image/webp;base64,${btoa('RIFF\0\0\0\0WEBPVP8 ')}` }, 'accepted'],
  [
    'a web page saved as an image',
    { url: `data:image/jpeg;base64,${btoa('Please set a user-agent')}` },
    badFormat,
  ],
  ['another RIFF', { url: `data:image/webp;base64,${btoa('RIFF\0\0\0\0WAVEfmt ')}` }, badFormat],
  ['an image without bytes', { url: 'data:image/png;base64,' }, badFormat],
  ['a PDF', { url: 'data:application/pdf;base64,JVBERi0xLjcK' }, noImage],
  ['invalid base64', { url: 'data:image/png;base64,%%%%' }, badBase64],
  ['a data URL without base64', { url: 'data:image/svg+xml,<svg/>' }, badBase64],
  ['a path', { url: './cat.png' }, badUrl],
  ['bare base64', { url: png }, badUrl],
  [
    'a string instead of an object',
    'https://example.com/cat.png',
    wrongType(at, 'an object', 'a string'),
  ],
  ['no url', {}, missing(`${at}.url`)],
])('%s', ([, image, outcome]) => {
  const messages = [{ role: 'user', content: [part(image)] }];

  expect(outcomeOfEdit({ messages })).toEqual(outcome);
});

test('an image in a system message is rejected', () => {
  const system = { role: 'system', content: [part({ url: 'https://example.com/cat.png' })] };

  expect(outcomeOfEdit({ messages: [hello, system] })).toEqual(
    refused(
      'invalid_value',
      'messages[1]',
      "Invalid 'messages[1]'. Image URLs are only allowed for messages with role 'user', but this message with role 'system' contains an image URL.",
    ),
  );
});

test('images of more than 50 MB together are rejected', () => {
  const large = part({ url: `data:image/png;base64,${png}${'A'.repeat(34_000_000)}` });

  expect(outcomeOfEdit({ messages: [{ role: 'user', content: [large] }] })).toBe('accepted');
  expect(outcomeOfEdit({ messages: [{ role: 'user', content: [large, large] }] })).toEqual(
    refused(null, null, 'Total image size is 51.00MB, which exceeds the allowed limit of 50MB.'),
  );
});
