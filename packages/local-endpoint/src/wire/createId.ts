/** Creates an id such as `chatcmpl-9d2f4a1be7c04c5f8a3b6d7e1f20a`: a prefix and up to 32 random hex digits. */
export function createId(prefix: string, length = 29): string {
  return prefix + crypto.randomUUID().replaceAll('-', '').slice(0, length);
}
