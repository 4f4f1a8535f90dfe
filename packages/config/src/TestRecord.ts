import type { Difference } from './listDifferences.ts';

/** A request that no mock expects, and how it differs from the nearest mock. */
export type UnexpectedRequest = {
  /** `POST https://…` */
  sent: string;
  /** The mock that comes nearest, `POST https://…`; undefined if none was waiting. */
  nearest: string | undefined;
  differences: readonly Difference[];
};

/** What the network guard records about a test, in its `meta`. */
export type TestRecord = {
  unexpected: readonly UnexpectedRequest[];
  /** Mocks that received no request: `POST https://…` each. */
  unused: readonly string[];
};

declare module 'vitest' {
  interface TaskMeta extends Partial<TestRecord> {}
}
