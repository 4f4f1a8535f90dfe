import { readImageSize } from './readImageSize.ts';

/** Models that count patches of 32 × 32 pixels, with the tokens per patch. */
const PATCH_MODELS: readonly [RegExp, number][] = [
  [/^gpt-(4\.1|5(\.\d+)?)-mini/, 1.62],
  [/^gpt-(4\.1|5(\.\d+)?)-nano/, 2.46],
  [/^o4-mini/, 1.72],
];
const PATCH_LIMIT = 1536;

/** Models that count tiles of 512 × 512 pixels, with the base tokens of an image and the tokens per tile. */
const TILE_MODELS: readonly [RegExp, number, number][] = [
  [/^gpt-4o-mini/, 2833, 5667],
  [/^gpt-5/, 70, 140],
  [/^o[13]/, 75, 150],
  [/^/, 85, 170],
];

/**
 * Counts the prompt tokens of an image by the rules in OpenAI's "Images and vision" guide; models that it does not name
 * count as gpt-4o does. An estimate if the size is unknown, as for every image that is not a `data:` URL: it counts as
 * `detail: 'low'`. Checked against one recorded response, 800 × 400 pixels: 85 + 2 × 170.
 */
export function countImageTokens(
  image: { url: string; detail?: string | undefined },
  model: string,
): number {
  const size = image.detail === 'low' ? undefined : readImageSize(image.url);

  const multiplier = PATCH_MODELS.find(([pattern]) => pattern.test(model))?.[1];
  if (multiplier !== undefined) {
    const { width, height } = size ?? { width: 512, height: 512 };
    return Math.round(countPatches(width, height) * multiplier);
  }

  const [, base, perTile] = TILE_MODELS.find(([pattern]) => pattern.test(model)) ?? [/^/, 85, 170];
  return base + (size === undefined ? 0 : perTile * countTiles(size.width, size.height));
}

/** Counts the tiles of an image, scaled down to fit 2048 × 2048 pixels and then to a shorter side of at most 768. */
function countTiles(width: number, height: number): number {
  const scale = Math.min(1, 2048 / Math.max(width, height));
  const shrink = scale * Math.min(1, 768 / (Math.min(width, height) * scale));
  return Math.ceil(Math.round(width * shrink) / 512) * Math.ceil(Math.round(height * shrink) / 512);
}

/** Counts the patches of an image; one over the limit is scaled down until its patches are whole along one side. */
function countPatches(width: number, height: number): number {
  const patches = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (patches <= PATCH_LIMIT) return patches;
  const shrink = Math.sqrt((PATCH_LIMIT * 32 ** 2) / (width * height));
  const columns = (width * shrink) / 32;
  const rows = (height * shrink) / 32;
  const fit = Math.min(Math.floor(columns) / columns, Math.floor(rows) / rows);
  return Math.min(PATCH_LIMIT, roundUp(columns * fit) * roundUp(rows * fit));
}

/** Rounds up like Math.ceil, but ignores floating-point noise: 33.000000000000004 becomes 33. */
function roundUp(value: number): number {
  return Math.ceil(value - 1e-9);
}
