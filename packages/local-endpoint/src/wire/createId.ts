const poolSize = 8_192;
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

let pool = '';
let used = 0;

/** Creates an id such as `chatcmpl-9d2f4a1be7c04c5f8a3b6d7e1f20a`: a prefix and up to 32 random hex digits. */
export function createId(prefix: string, length = 29): string {
  if (used + length > pool.length) {
    pool = randomHex(poolSize);
    used = 0;
  }
  used += length;
  return prefix + pool.slice(used - length, used);
}

/** Returns random hex digits; many at once, because each call of the random generator is slow. */
function randomHex(bytes: number): string {
  let hex = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) hex += hexOfByte[byte];
  return hex;
}
