/** One line of the table: a measurement, and whether it meets its goal. */
export type Figure = {
  name: string;
  measured: string;
  goal: string;
  /** Undefined where it could not be measured. */
  isMet: boolean | undefined;
  /** The measurements behind the figure. */
  details: string;
};
