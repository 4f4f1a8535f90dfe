/** A file in the store. */
export type StoredFile = {
  id: string;
  purpose: string;
  filename: string;
  /** Seconds since 1970. */
  createdAt: number;
  /** Seconds since 1970, or null if it never expires. */
  expiresAt: number | null;
  /** Its size. */
  bytes: number;
  /** Its bytes, in order, in as many chunks as they were written in. */
  content: readonly Uint8Array<ArrayBuffer>[];
};
