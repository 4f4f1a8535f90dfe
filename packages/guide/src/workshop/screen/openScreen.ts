import type { Exercise } from '../exercise/Exercise.ts';
import { startJudge } from '../judge/startJudge.ts';
import type { Workshop } from '../Workshop.ts';
import { Session } from './Session.ts';
import { Terminal } from './Terminal.ts';

/** Opens the workshop's screen on an exercise, until the learner quits. Gives the exit code. */
export async function openScreen(
  workshop: Workshop,
  exercise: Exercise,
  { offline }: { offline: boolean },
): Promise<number> {
  const terminal = new Terminal();
  const judge = startJudge();
  const session = new Session(workshop, terminal, judge, offline);
  // However this ends, the terminal is the learner's again, and nothing of ours runs on.
  const leave = () => {
    terminal.leave();
    judge.stop();
  };
  process.once('exit', leave);
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, () => process.exit(130));
  process.stdout.once('error', () => process.exit(1));

  try {
    await session.run(exercise);
  } finally {
    process.off('exit', leave);
    leave();
  }
  const known = workshop.progress.read().exercises;
  const { exercises, say, command } = workshop;
  const solved = exercises.filter(({ name }) => known[name]?.solvedAt !== undefined).length;
  console.log(say.screen.quit(solved, exercises.length, command));
  return 0;
}
