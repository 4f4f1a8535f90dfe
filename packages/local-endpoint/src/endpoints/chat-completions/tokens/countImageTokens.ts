import { readImageSize } from './readImageSize.ts';

type Size = { width: number; height: number };
/** The most patches of an image, and the most pixels along its longer side. */
type Limits = { patches: number; side: number };

const large: Limits = { patches: 10_000, side: 6_000 };
const medium: Limits = { patches: 2_500, side: 2_048 };
const small: Limits = { patches: 1_536, side: 2_048 };
const none: Limits = { patches: Number.POSITIVE_INFINITY, side: Number.POSITIVE_INFINITY };

/** Models that cover an image with patches of 32 × 32 pixels: the tokens per patch, and the limits by `detail`. */
const patchModels: readonly [RegExp, number, Record<'auto' | 'high' | 'original', Limits>][] = [
  [/^gpt-(4\.1|5(\.\d+)?)-mini/, 1.62, { auto: small, high: small, original: small }],
  [/^gpt-(4\.1|5(\.\d+)?)-nano/, 2.46, { auto: small, high: small, original: small }],
  [/^o4-mini/, 1.72, { auto: small, high: small, original: small }],
  [/^gpt-5\.2/, 1, { auto: small, high: small, original: small }],
  [/^gpt-5\.4/, 1, { auto: medium, high: medium, original: large }],
  [/^gpt-5\.5/, 1, { auto: large, high: medium, original: large }],
  [/^gpt-(5\.[6-9]|[6-9])/, 1, { auto: none, high: medium, original: none }],
];

/** Models that cover it with tiles of 512 × 512 pixels: the base tokens of an image, and the tokens per tile. */
const tileModels: readonly [RegExp, number, number][] = [
  [/^gpt-4o-mini/, 2833, 5667],
  [/^gpt-5/, 70, 140],
  [/^o[13]/, 75, 150],
  [/^/, 85, 170],
];

/** What the model gets with `detail: 'low'`, and what an image of unknown size counts as. */
const lowSide = 512;

/**
 * Counts the prompt tokens of an image by the rules in OpenAI's guide "Images and vision" of 2026. Of the GPT-5.6 family and
 * those after it the guide says that `high` has limits, not which: they count as those of gpt-5.4. A model that the guide
 * does not name counts as gpt-4o does. An estimate if the size is unknown, as for every image that is not a `data:` URL.
 * Checked against one recorded response, of a gpt-4 model and 800 × 400 pixels: 85 + 2 × 170.
 */
export function countImageTokens(
  image: { url: string; detail?: 'auto' | 'low' | 'high' | 'original' | undefined },
  model: string,
): number {
  const { detail = 'auto' } = image;
  const size = readImageSize(image.url);

  const found = patchModels.find(([pattern]) => pattern.test(model));
  if (found !== undefined) {
    const [, perPatch, limits] = found;
    const known = size ?? { width: lowSide, height: lowSide };
    const shown = detail === 'low' ? fitSide(known, lowSide) : known;
    return Math.round(countPatches(shown, limits[detail === 'low' ? 'high' : detail]) * perPatch);
  }

  const [, base, perTile] = tileModels.find(([pattern]) => pattern.test(model)) ?? [/^/, 85, 170];
  return base + (size === undefined || detail === 'low' ? 0 : perTile * countTiles(size));
}

/** Scales an image down until no side is longer than `side`. */
function fitSide({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Counts the tiles of an image, scaled down to fit 2048 × 2048 pixels and then to a shorter side of at most 768. */
function countTiles(size: Size): number {
  const { width, height } = fitSide(size, 2048);
  const shrink = Math.min(1, 768 / Math.min(width, height));
  return Math.ceil(Math.round(width * shrink) / 512) * Math.ceil(Math.round(height * shrink) / 512);
}

/** Counts the patches of an image; one over a limit is scaled down until its patches are whole along one side. */
function countPatches(size: Size, limits: Limits): number {
  const { width, height } = fitSide(size, limits.side);
  const patches = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (patches <= limits.patches) return patches;
  const shrink = Math.sqrt((limits.patches * 32 ** 2) / (width * height));
  const columns = (width * shrink) / 32;
  const rows = (height * shrink) / 32;
  const fit = Math.min(Math.floor(columns) / columns, Math.floor(rows) / rows);
  return Math.min(limits.patches, roundUp(columns * fit) * roundUp(rows * fit));
}

/** Rounds up like Math.ceil, but ignores floating-point noise: 33.000000000000004 becomes 33. */
function roundUp(value: number): number {
  return Math.ceil(value - 1e-9);
}
