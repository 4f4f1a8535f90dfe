/** Where a value is filled in: its name, what encloses it, and which variation it is. */
export type Place = {
  /** The property's name; the items of a list take the list's name. */
  name: string;
  /** The referenced schemas that enclose this place: entering one of them again is a recursion. */
  entered: ReadonlySet<object>;
  /** Whether to fill in only what is required, as shallow as possible: inside a recursion. */
  small: boolean;
  /** How many objects and lists enclose this place. `deepest` is the limit. */
  depth: number;
  deepest: number;
  /** 0 for the first value, higher for a different one: for the items of a list and for further attempts. */
  variation: number;
};

/** A value generated for a schema; `fits` is false if it is only the closest one found. */
export type Filled = { value: unknown; fits: boolean };

/**
 * A value that is being generated: the generator yields the inner schemas that it needs and receives their values. fillSchema
 * keeps these generators in an array instead of on the call stack, so that a deep schema cannot overflow it.
 */
export type Making<Result> = Generator<{ schema: unknown; place: Place }, Result, Filled>;

/** What one run of fillSchema shares with its parts. */
export type Filling = {
  random: () => number;
  language: 'ko' | 'en';
  fits: (value: unknown, schema: unknown) => boolean;
  /** Checks whether the schema has only infinite values, or already encloses the place: leave it out if it is optional. */
  isRecursive: (schema: unknown, place: Place) => boolean;
};
