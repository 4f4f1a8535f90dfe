import { expect, test } from 'vitest';
import { readImageSize } from '../../../src/endpoints/chat-completions/tokens/readImageSize.ts';

const toUrl = (...bytes: number[]): string =>
  `data:image/any;base64,${btoa(String.fromCharCode(...bytes))}`;
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const zeros = (length: number): number[] => Array(length).fill(0);

test.each([
  ['PNG', [0x89, ...ascii('PNG'), ...zeros(12), 0, 0, 3, 32, 0, 0, 1, 144]],
  ['GIF', [...ascii('GIF89a'), 32, 3, 144, 1]],
  ['WebP, extended', [...ascii('RIFF....WEBPVP8X'), ...zeros(8), 31, 3, 0, 143, 1, 0]],
  ['WebP, lossless', [...ascii('RIFF....WEBPVP8L'), ...zeros(4), 47, 31, 195, 99, 0]],
  ['WebP, lossy', [...ascii('RIFF....WEBPVP8 '), ...zeros(10), 32, 3, 144, 1]],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 17, 8, 1, 144, 3, 32]],
])('readImageSize() reads 800 × 400 from a %s', (_, bytes) => {
  expect(readImageSize(toUrl(...bytes))).toEqual({ width: 800, height: 400 });
});

test.each([
  'https://example.com/cat.png',
  'data:image/png;base64,%%%',
  toUrl(0x89, ...ascii('PNG')),
  toUrl(0xff, 0xd8, 0xff, 0xe0, 0, 0),
  toUrl(...ascii('<svg/>')),
  'data:image/png,plain',
])('readImageSize() returns undefined for %s', (url) => {
  expect(readImageSize(url)).toBeUndefined();
});
