export type { Figure } from './Figure.ts';
export { median } from './median.ts';
export { type ChildOptions, startChild } from './processes/children.ts';
export { cleanEnvironment } from './processes/cleanEnvironment.ts';
export { findProgram } from './processes/findProgram.ts';
export { cores } from './processes/pinned.ts';
export { type ProgramRun, runProgram } from './processes/runProgram.ts';
export { type Bench, runBench } from './runBench.ts';
export { type Rounds, sideBySide } from './sideBySide.ts';
