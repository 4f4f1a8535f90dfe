const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Returns a 32-bit hash of bytes, in the manner of FNV-1a but four bytes at a time: 32 MB take some milliseconds. It
 * tells requests apart; it is no protection against someone who wants two to be equal.
 */
export function hashBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.byteLength - (bytes.byteLength % 4);
  let hash = offsetBasis;
  for (let at = 0; at < whole; at += 4) hash = mix(hash, view.getUint32(at));
  for (let at = whole; at < bytes.byteLength; at += 1) hash = mix(hash, view.getUint8(at));
  return mix(hash, bytes.byteLength) >>> 0;
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, prime);
  return mixed ^ (mixed >>> 15);
}
