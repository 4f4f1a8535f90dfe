const REPLACEMENT_CHARACTER = 0xfffd;

/**
 * Writes `text` as UTF-8 into `bytes` from `offset` on and returns the end offset; a lone surrogate becomes U+FFFD, as
 * in TextEncoder. For short strings such as pieces and tokens, it is several times faster than TextEncoder.
 * `bytes` must have room for three bytes per UTF-16 unit.
 */
export function writeUtf8(text: string, bytes: Uint8Array, offset: number): number {
  let end = offset;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) {
        index++;
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
        continue;
      }
      code = REPLACEMENT_CHARACTER;
    }
    bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}
