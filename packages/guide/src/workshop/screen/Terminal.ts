import { emitKeypressEvents } from 'node:readline';
import { nameKey } from './nameKey.ts';

const alternateScreen = { enter: '\u001b[?1049h\u001b[?25l', leave: '\u001b[?25h\u001b[?1049l' };
// Terminals that know these show a screen once it is whole; others pass over them.
const wholeScreen = { begin: '\u001b[?2026h', end: '\u001b[?2026l' };
const home = '\u001b[H';
const restOfLine = '\u001b[K';
const restOfScreen = '\u001b[J';

/** The terminal as one screen that is drawn anew as a whole, and the keys that are pressed on it. */
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

  /** Takes over the screen and the keys; what stood on the screen comes back with `leave`. */
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
      // The terminal is gone: nothing is left to be put right.
    }
  }

  /** Draws these lines, each of which must fit the width. */
  draw(lines: readonly string[]): void {
    const screen = lines.slice(0, this.rows).map((line) => line + restOfLine);
    const text = home + screen.join('\r\n') + restOfScreen;
    process.stdout.write(wholeScreen.begin + text + wholeScreen.end);
  }

  /** Runs something that prints, on the terminal as it was; the keys go to nobody meanwhile. */
  async lend(action: () => Promise<unknown>, question: string): Promise<void> {
    const [onKey, onResize] = [this.#onKey, this.#onResize];
    this.leave();
    const stay = () => {};
    // Ctrl+C ends what runs, not the workshop.
    process.on('SIGINT', stay);
    await action();
    process.off('SIGINT', stay);
    process.stdout.write(`\n${question}`);
    const pressed = Promise.withResolvers<void>();
    process.stdin
      .setRawMode(true)
      .resume()
      .once('data', () => pressed.resolve());
    await pressed.promise;
    process.stdout.write('\n');
    this.enter(onKey, onResize);
  }

  readonly #end = () => this.#onKey('q');
}
