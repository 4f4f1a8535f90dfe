import { median } from '@by-example/config/bench';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { koreanTexts } from './koreanTexts.ts';

/** The time per character in a long text and in short ones. */
export type CountingTime = { text: string; longNanoseconds: number; shortNanoseconds: number };

// Run by `measureTokenCounting` in a separate process, so that it can be stopped; prints JSON.
const shortLength = 2_000;
const rounds = 7;
const tokenizer = await loadTokenizer();
console.log(JSON.stringify(Object.entries(koreanTexts).map(timeBoth)));

/** Times the long text and the same characters in short pieces: equally many characters, so equal work if linear. */
function timeBoth([text, long]: [string, string]): CountingTime {
  const shorts = Array.from({ length: long.length / shortLength }, (_, at) =>
    Buffer.from(long.slice(at * shortLength, (at + 1) * shortLength), 'utf16le').toString(
      'utf16le',
    ),
  );
  const longTimes: number[] = [];
  const shortTimes: number[] = [];
  // The first round only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const longTime = time([long]);
    const shortTime = time(shorts);
    if (round === 0) continue;
    longTimes.push(longTime);
    shortTimes.push(shortTime);
  }
  return { text, longNanoseconds: median(longTimes), shortNanoseconds: median(shortTimes) };
}

/** Returns nanoseconds per character. */
function time(texts: readonly string[]): number {
  const startedAt = performance.now();
  let characters = 0;
  for (const text of texts) {
    tokenizer.count(text);
    characters += text.length;
  }
  return ((performance.now() - startedAt) * 1e6) / characters;
}
