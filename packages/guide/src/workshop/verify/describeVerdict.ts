import type { Verdict } from '../judge/Verdict.ts';

/** Says in a few words what a verdict found, for whoever writes the lesson. */
export function describeVerdict({ problem, steps }: Verdict): string {
  if (problem === undefined) return 'every test passes';
  const { kind, step, check, message } = problem;
  const states = steps.map(({ number, state }) => `${number} ${state}`).join(', ');
  const details = [check && `"${check}"`, message].filter(Boolean).join(': ');
  return `${kind}${step === undefined ? '' : ` at step ${step}`}${details && `: ${details}`} (${states})`;
}
