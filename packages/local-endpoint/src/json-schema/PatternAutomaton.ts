import type { PatternPart } from './parsePattern.ts';

type State =
  | { kind: 'take'; characters: readonly string[]; has: (character: string) => boolean; to: number }
  | { kind: 'fork'; to: number[] }
  | { kind: 'start' | 'end'; to: number }
  | { kind: 'match' };

/**
 * Where the automaton is after a text: it `accepts` that text, or is `done`, whatever follows. `characters` are some that can
 * follow on the way to a match.
 */
export type Position = {
  readonly key: string;
  readonly accepts: boolean;
  readonly done: boolean;
  readonly characters: ReadonlySet<string>;
  readonly states: readonly State[];
  readonly next: Map<string, Position>;
};

const mostStates = 10_000;
/** Positions with more states than this are not remembered: a long repetition has thousands of them. */
const mostRemembered = 100;
const match = 0;

/** A pattern as a finite automaton: it tests a text in one pass, however the pattern's repetitions are nested. */
export class PatternAutomaton {
  /** Whether the automaton accepts exactly what the pattern matches: not with lookarounds, references to groups or `\b`. */
  isExact = true;
  readonly start: Position;
  readonly #states: State[] = [{ kind: 'match' }];
  readonly #positions = new Map<string, Position>();

  constructor(part: PatternPart) {
    const first = this.#add(part, match);
    const search: State & { kind: 'fork' } = { kind: 'fork', to: [first] };
    const again = this.#push(search);
    // A pattern may match anywhere: any text can precede, but that is no way to a match.
    search.to.push(this.#push({ kind: 'take', characters: [], has: () => true, to: again }));
    this.start = this.#positionAt([again], true);
  }

  /** Checks whether the pattern matches a text; undefined if that takes more than `mostSteps`. */
  test(text: string, mostSteps: number): boolean | undefined {
    let position = this.start;
    let steps = 0;
    for (const character of text) {
      if (position.done) return true;
      steps += position.states.length;
      if (steps > mostSteps) return undefined;
      position = this.step(position, character);
    }
    return position.accepts;
  }

  step(position: Position, character: string): Position {
    if (position.done) return position;
    const known = position.next.get(character);
    if (known !== undefined) return known;
    const taking = position.states.filter((state) => state.kind === 'take');
    const reached = taking.filter((state) => state.has(character)).map((state) => state.to);
    const next = this.#positionAt(reached, false);
    if (position.states.length <= mostRemembered) position.next.set(character, next);
    return next;
  }

  #positionAt(reached: readonly number[], isStart: boolean): Position {
    const open = this.#follow(reached, isStart, false);
    const key = [...open].sort((left, right) => left - right).join();
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const states = [...open].flatMap((at) => this.#states[at] ?? []);
    const position = {
      key,
      accepts: this.#follow(reached, isStart, true).has(match),
      done: open.has(match),
      characters: new Set(
        states.flatMap((state) => ('characters' in state ? state.characters : [])),
      ),
      states,
      next: new Map(),
    };
    if (open.size <= mostRemembered) this.#positions.set(key, position);
    return position;
  }

  #follow(from: readonly number[], isStart: boolean, isEnd: boolean): Set<number> {
    const reached = new Set(from);
    // Iterating over a Set includes values that are added meanwhile.
    for (const at of reached) {
      const state = this.#states[at];
      if (state?.kind === 'fork') for (const to of state.to) reached.add(to);
      if ((state?.kind === 'start' && isStart) || (state?.kind === 'end' && isEnd))
        reached.add(state.to);
    }
    return reached;
  }

  #push(state: State): number {
    if (this.#states.length >= mostStates) throw new RangeError('The pattern repeats too much');
    return this.#states.push(state) - 1;
  }

  /** Adds the states of a part that lead to the state `to`, and returns the first of them. */
  #add(part: PatternPart, to: number): number {
    if (part.kind === 'set') return this.#push({ ...part, kind: 'take', to });
    if (part.kind === 'text')
      return [...part.text].reduceRight((at, one) => this.#take(one, at), to);
    if (part.kind === 'start' || part.kind === 'end') return this.#push({ kind: part.kind, to });
    if (part.kind === 'repeat') return this.#repeat(part, to);
    if (part.kind === 'group') {
      const branches = part.branches.map((parts) =>
        parts.reduceRight((at, each) => this.#add(each, at), to),
      );
      return this.#push({ kind: 'fork', to: branches });
    }
    this.isExact = false;
    return to;
  }

  #take(character: string, to: number): number {
    return this.#push({
      kind: 'take',
      characters: [character],
      has: (other) => other === character,
      to,
    });
  }

  #repeat({ part, least, most }: PatternPart & { kind: 'repeat' }, to: number): number {
    let first = to;
    if (most === Number.POSITIVE_INFINITY) {
      const loop: State = { kind: 'fork', to: [to] };
      first = this.#push(loop);
      loop.to.unshift(this.#add(part, first));
    } else {
      for (let count = least; count < most; count += 1)
        first = this.#push({ kind: 'fork', to: [this.#add(part, first), to] });
    }
    for (let count = 0; count < Math.min(least, mostStates); count += 1)
      first = this.#add(part, first);
    return first;
  }
}
