/** A file in the store. */
export type StoredFile = {
  id: string;
  purpose: string;
  filename: string;
  /** Seconds since 1970. */
  createdAt: number;
  /** Seconds since 1970, or null if it never expires. */
  expiresAt: number | null;
  content: Uint8Array<ArrayBuffer>;
};
