import { expect, test } from 'vitest';
import { countImageTokens } from '../../../src/endpoints/chat-completions/tokens/countImageTokens.ts';

/** Creates a data URL with a PNG's header, the only part that is read. */
function png(width: number, height: number): string {
  const view = new DataView(new ArrayBuffer(24));
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return `data:image/png;base64,${btoa(String.fromCharCode(...new Uint8Array(view.buffer)))}`;
}

test.each([
  ['gpt-4o', 512, 512, 85 + 170],
  ['gpt-4o', 800, 400, 85 + 2 * 170],
  ['gpt-4o', 1024, 1024, 85 + 4 * 170],
  ['gpt-4o', 2048, 4096, 85 + 6 * 170],
  ['gpt-4o-mini', 512, 512, 2833 + 5667],
  ['gpt-5', 1024, 1024, 70 + 4 * 140],
  ['o3', 512, 512, 75 + 150],
  ['gpt-5-nano', 320, 320, 246],
  ['gpt-4.1-mini', 1024, 1024, 1659],
  ['gpt-4.1-mini', 1800, 2400, Math.round(1452 * 1.62)],
  ['gpt-5.2', 1800, 2400, 1452],
  ['gpt-5.4', 1800, 2400, 43 * 57],
  ['gpt-5.5', 1800, 2400, 57 * 75],
  ['gpt-6-luna', 1024, 768, 32 * 24],
  ['gpt-6-luna', 8000, 6000, 250 * 188],
  ['an unknown model', 512, 512, 85 + 170],
])('countImageTokens() for %s counts %i × %i pixels', (model, width, height, tokens) => {
  expect(countImageTokens({ url: png(width, height) }, model)).toBe(tokens);
});

test.each([
  ['gpt-6-luna', 'low', 16 * 12],
  ['gpt-6-luna', 'high', 57 * 43],
  ['gpt-6-luna', 'auto', 125 * 94],
  ['gpt-6-luna', 'original', 125 * 94],
  ['gpt-5.4', 'auto', 57 * 43],
  ['gpt-5.4-nano', 'low', Math.round(16 * 12 * 2.46)],
] as const)(
  'countImageTokens() for %s counts 4000 × 3000 pixels with detail: %s',
  (model, detail, tokens) => {
    expect(countImageTokens({ url: png(4000, 3000), detail }, model)).toBe(tokens);
  },
);

test('countImageTokens() counts only the base for detail: low and for an unknown size', () => {
  expect(countImageTokens({ url: png(2000, 2000), detail: 'low' }, 'gpt-4o')).toBe(85);
  expect(countImageTokens({ url: 'https://example.com/cat.png' }, 'gpt-4o')).toBe(85);
  expect(countImageTokens({ url: 'https://example.com/cat.png' }, 'gpt-5-nano')).toBe(630);
});
