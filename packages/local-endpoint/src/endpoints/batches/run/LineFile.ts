const chunkLength = 64 * 1024;
const encoder = new TextEncoder();

/** A file that is written line by line; only whole chunks are in memory. */
export class LineFile {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  #rest = '';

  add(line: object): void {
    this.#rest += `${JSON.stringify(line)}\n`;
    if (this.#rest.length >= chunkLength) this.#flush();
  }

  /** Returns what was written; undefined for no line. */
  close(): readonly Uint8Array<ArrayBuffer>[] | undefined {
    if (this.#rest !== '') this.#flush();
    return this.#chunks.length === 0 ? undefined : this.#chunks;
  }

  #flush(): void {
    this.#chunks.push(encoder.encode(this.#rest));
    this.#rest = '';
  }
}
