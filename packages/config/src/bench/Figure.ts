/** One line of the table: what was measured, and whether that reaches its goal. */
export type Figure = {
  name: string;
  measured: string;
  goal: string;
  /** Undefined where it could not be measured. */
  isMet: boolean | undefined;
  /** What the figure was worked out from. */
  details: string;
};
