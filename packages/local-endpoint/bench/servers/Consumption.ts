/** The resources that a server process has used since it started. */
export type Consumption = {
  /** The peak memory of the process. */
  peakMemoryBytes: number;
  /** User and system time. */
  cpuMicroseconds: number;
};
