/** Where a value is being filled in: what it is called, what surrounds it, and how many like it came before. */
export type Place = {
  /** The property's name; a list's items go by the list's name. */
  name: string;
  /** The referenced schemas around this place: coming to one of them again is a recursion. */
  entered: ReadonlySet<object>;
  /** Whether to fill in only what must be there, by the shortest way: inside a recursion. */
  small: boolean;
  /** How many objects and lists are around it, and how many there may be. */
  depth: number;
  deepest: number;
  /** 0 for the first value, higher to get another one: for the items of a list and for second attempts. */
  variation: number;
};

/** A value made for a schema; `fits` is false if it is only the nearest that was found. */
export type Filled = { value: unknown; fits: boolean };

/**
 * Something being made step by step: it yields the inner schemas it needs filled and is handed their values. fillSchema keeps
 * these on a list instead of the call stack, so that a deep schema cannot overflow it.
 */
export type Making<Result> = Generator<{ schema: unknown; place: Place }, Result, Filled>;

/** One run of fillSchema, as its parts see it. */
export type Filling = {
  random: () => number;
  language: 'ko' | 'en';
  fits: (value: unknown, schema: unknown) => boolean;
  /** Whether the schema only has values without end, or is one of those around the place: best left out if it may be. */
  isRecursive: (schema: unknown, place: Place) => boolean;
};
