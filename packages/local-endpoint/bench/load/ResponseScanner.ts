/** Detects the end of each response on a connection with one pending request at a time. */
export class ResponseScanner {
  private head = '';
  /** The remaining bytes of a body with a content length; undefined in a chunked body or in the head. */
  private remaining: number | undefined;
  private isChunked = false;
  private tail = '';

  /**
   * Reads the next bytes and returns whether the response ends with them.
   * @throws {Error} for a status other than 200
   */
  endsResponse(bytes: Buffer): boolean {
    if (this.isChunked) return this.endsChunked(bytes);
    if (this.remaining !== undefined) return this.endsCounted(bytes.length);

    const bodyStart = bytes.indexOf('\r\n\r\n');
    if (bodyStart === -1) {
      this.head += bytes.toString('latin1');
      return false;
    }
    const head = this.head + bytes.toString('latin1', 0, bodyStart);
    this.head = '';
    if (!head.startsWith('HTTP/1.1 200 '))
      throw new Error(`Cannot measure the server: it answered with ${head}`);
    const body = bytes.subarray(bodyStart + 4);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.isChunked = true;
      return this.endsChunked(body);
    }
    this.remaining = Number(length);
    return this.endsCounted(body.length);
  }

  private endsCounted(size: number): boolean {
    this.remaining = (this.remaining ?? 0) - size;
    if (this.remaining > 0) return false;
    this.remaining = undefined;
    return true;
  }

  /** Looks for the last chunk, which is empty. JSON escapes line breaks, so no other bytes look like it. */
  private endsChunked(bytes: Buffer): boolean {
    this.tail = (this.tail + bytes.toString('latin1', Math.max(0, bytes.length - 7))).slice(-7);
    if (this.tail !== '\r\n0\r\n\r\n') return false;
    this.tail = '';
    this.isChunked = false;
    return true;
  }
}
