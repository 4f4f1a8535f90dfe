import { expect, test } from 'vitest';
import { countImageTokens } from '../src/countImageTokens.ts';

test('countImageTokens() counts one for each patch of 32 × 32 pixels', () => {
  expect(countImageTokens(960, 640)).toBe(30 * 20);
  expect(countImageTokens(961, 641)).toBe(31 * 21);
  expect(countImageTokens(1, 1)).toBe(1);
});

test('without a limit, a large photo takes many tokens', () => {
  expect(countImageTokens(4032, 3024, 'auto')).toBe(126 * 95);
  expect(countImageTokens(4032, 3024, 'original')).toBe(126 * 95);
});

test('with low, what counts fits into 512 × 512 pixels', () => {
  expect(countImageTokens(4032, 3024, 'low')).toBe(16 * 12);
  expect(countImageTokens(320, 320, 'low')).toBe(10 * 10);
});

test('with high, the longer side is at most 2,048 pixels', () => {
  expect(countImageTokens(4096, 1024, 'high')).toBe(64 * 16);
});

test('with high, there are at most 2,500 patches', () => {
  expect(countImageTokens(1600, 1600, 'high')).toBe(2_500);
  expect(countImageTokens(4032, 3024, 'high')).toBe(57 * 43);
  expect(countImageTokens(3024, 4032, 'high')).toBe(43 * 57);
});
