import type { ImagePart } from '@by-example/core';

type Detail = NonNullable<ImagePart['image_url']['detail']>;

/** For each detail, the longest side in pixels and the most patches that a model looks at. */
const limits: Record<Detail, { side: number; patches: number }> = {
  auto: { side: Infinity, patches: Infinity },
  original: { side: Infinity, patches: Infinity },
  high: { side: 2_048, patches: 2_500 }, // of gpt-5.5; OpenAI publishes none for newer models
  low: { side: 512, patches: 256 },
};

/** Returns the prompt tokens of an image, from GPT-5.6 on: one for each patch of 32 × 32 pixels. */
export function countImageTokens(width: number, height: number, detail: Detail = 'auto'): number {
  const { side, patches } = limits[detail];
  const scale = Math.min(1, side / Math.max(width, height));
  const [x, y] = [Math.round(width * scale), Math.round(height * scale)];

  const covering = Math.ceil(x / 32) * Math.ceil(y / 32);
  if (covering <= patches) return covering;

  // Too many: the image is scaled down until its patches are whole in one direction.
  const columns = Math.floor(Math.sqrt((patches * x) / y));
  const rows = Math.floor(Math.sqrt((patches * y) / x));
  return Math.min(columns * Math.ceil((columns * y) / x), rows * Math.ceil((rows * x) / y));
}
