/** What a test leaves for the workshop's judge, in its `meta`. */
export type TestRecord = {
  /** The number of the blank that the tested code ended at. */
  todo: number;
  /** Requests that no mock expected, and the mocks that were waiting then: `POST https://…` each. */
  unexpected: readonly { sent: string; expected: readonly string[] }[];
  /** Mocks that no request came to: `POST https://…`. */
  unused: readonly string[];
};

declare module 'vitest' {
  interface TaskMeta extends Partial<TestRecord> {}
}
