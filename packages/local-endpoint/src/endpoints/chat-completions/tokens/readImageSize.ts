/** Long enough for a JPEG whose header includes a preview; the other formats have the size in their first bytes. */
const HEADER_LENGTH = 256 * 1024;

type Size = { width: number; height: number };

/** Reads the size in pixels of a PNG, JPEG, GIF or WebP in a base64 `data:` URL from its header; undefined for other URLs. */
export function readImageSize(url: string): Size | undefined {
  const [prefix] = /^data:[^,]{0,200};base64,/i.exec(url) ?? [];
  if (prefix === undefined) return undefined;
  try {
    const header = atob(url.slice(prefix.length, prefix.length + HEADER_LENGTH));
    const bytes = new Uint8Array(header.length);
    for (let index = 0; index < header.length; index++) bytes[index] = header.charCodeAt(index);
    const view = new DataView(bytes.buffer);
    if (header.startsWith('\x89PNG'))
      return { width: view.getUint32(16), height: view.getUint32(20) };
    if (header.startsWith('GIF8'))
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (header.startsWith('RIFF') && header.startsWith('WEBP', 8))
      return readWebpSize(header, view);
    if (header.startsWith('\xff\xd8')) return readJpegSize(view);
  } catch {
    // Not valid base64, or truncated within its header.
  }
  return undefined;
}

function readWebpSize(header: string, view: DataView): Size | undefined {
  const read24 = (offset: number): number =>
    view.getUint16(offset, true) + view.getUint8(offset + 2) * 2 ** 16;
  switch (header.slice(12, 16)) {
    case 'VP8X':
      return { width: read24(24) + 1, height: read24(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return undefined;
  }
}

/** Reads the size from the JPEG segment that starts a frame (C0 to CF except C4, C8 and CC). */
function readJpegSize(view: DataView): Size {
  let offset = 2;
  for (;;) {
    const marker = view.getUint8(offset + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
}
