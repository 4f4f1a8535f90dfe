import { emitKeypressEvents } from 'node:readline';

// The screen of its own, without a cursor, and without breaking lines: a terminal that takes a sign for wider than
// it is must not break the layout.
const alternateScreen = {
  enter: '\u001b[?1049h\u001b[?25l\u001b[?7l',
  leave: '\u001b[?7h\u001b[?25h\u001b[?1049l',
};
// Terminals that know these show a screen once it is whole; others ignore them.
const wholeScreen = { begin: '\u001b[?2026h', end: '\u001b[?2026l' };
const home = '\u001b[H';
const restOfLine = '\u001b[K';
const restOfScreen = '\u001b[J';

/** The terminal as one screen that is always drawn as a whole, and the keys that are pressed on it. */
export class Terminal {
  #onKey: (key: string) => void = () => {};
  #onResize: () => void = () => {};
  readonly #listen = (text: string | undefined, key: { name?: string; ctrl?: boolean }) =>
    this.#onKey(nameKey(text, key));
  readonly #redraw = () => this.#onResize();

  get columns(): number {
    return process.stdout.columns || 80;
  }

  get rows(): number {
    return process.stdout.rows || 24;
  }

  /** Takes over the screen and the keys; what was on the screen comes back with `leave`. */
  enter(onKey: (key: string) => void, onResize: () => void): void {
    this.#onKey = onKey;
    this.#onResize = onResize;
    emitKeypressEvents(process.stdin);
    process.stdin.setRawMode(true).resume().on('keypress', this.#listen);
    process.stdin.once('end', this.#end);
    process.stdout.on('resize', this.#redraw).write(alternateScreen.enter);
  }

  leave(): void {
    process.stdin.off('keypress', this.#listen).off('end', this.#end);
    process.stdout.off('resize', this.#redraw);
    try {
      process.stdin.setRawMode(false).pause();
      process.stdout.write(alternateScreen.leave);
    } catch {
      // The terminal is gone.
    }
  }

  /** Draws these lines, each of which must fit the width. */
  draw(lines: readonly string[]): void {
    // Cleared first: behind a line that fills the row, its last sign would go.
    const screen = lines.slice(0, this.rows).map((line) => restOfLine + line);
    const text = home + screen.join('\r\n') + restOfScreen;
    process.stdout.write(wholeScreen.begin + text + wholeScreen.end);
  }

  /** Runs something else on the terminal, as it was before; then waits for a key, if there is a question. */
  async lend(action: () => Promise<unknown>, question?: string): Promise<void> {
    const [onKey, onResize] = [this.#onKey, this.#onResize];
    this.leave();
    const stay = () => {};
    // Ctrl+C ends what runs, not the workshop.
    process.on('SIGINT', stay);
    try {
      await action();
      if (question !== undefined) await this.#waitForKey(question);
    } finally {
      process.off('SIGINT', stay);
      this.enter(onKey, onResize);
    }
  }

  async #waitForKey(question: string): Promise<void> {
    process.stdout.write(`\n${question}`);
    const pressed = Promise.withResolvers<void>();
    process.stdin
      .setRawMode(true)
      .resume()
      .once('data', () => pressed.resolve());
    await pressed.promise;
    process.stdout.write('\n');
  }

  readonly #end = () => this.#onKey('q');
}

/** The Korean letters on the keys of the Latin ones: with Korean input on, `h` types `ㅗ`. */
const koreanLayout: Record<string, string> = {
  ㅗ: 'h',
  ㄴ: 's',
  ㅐ: 'o',
  ㅣ: 'l',
  ㄱ: 'r',
  ㅌ: 'x',
  ㅜ: 'n',
  ㅔ: 'p',
  ㅂ: 'q',
  ㅇ: 'd',
  ㅛ: 'y',
};

/** Returns one name for a key: a small letter, `up`, `down`, `enter`; Ctrl+C and Ctrl+D are `q`. */
export function nameKey(
  text: string | undefined,
  { name, ctrl }: { name?: string; ctrl?: boolean },
): string {
  if (ctrl) return name === 'c' || name === 'd' ? 'q' : '';
  if (name === 'return') return 'enter';
  return koreanLayout[text ?? ''] ?? name ?? text ?? '';
}
