/** What a server process has used since it started. */
export type Consumption = {
  /** The most memory that it has held at once. */
  peakMemoryBytes: number;
  /** In its own code and in the system's on its behalf. */
  cpuMicroseconds: number;
};
