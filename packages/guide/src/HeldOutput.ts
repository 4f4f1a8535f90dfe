/** The output of a program that waits for its turn: held until it is opened, passed on at once from then on. */
export class HeldOutput {
  #isOpen = false;
  readonly #held: [NodeJS.WriteStream, Uint8Array][] = [];

  write(stream: NodeJS.WriteStream, chunk: Uint8Array): void {
    if (this.#isOpen) stream.write(chunk);
    else this.#held.push([stream, chunk]);
  }

  open(): void {
    this.#isOpen = true;
    for (const [stream, chunk] of this.#held) stream.write(chunk);
  }
}
