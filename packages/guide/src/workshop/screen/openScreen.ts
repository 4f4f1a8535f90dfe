import type { Exercise } from '../exercise/Exercise.ts';
import { startJudge } from '../judge/startJudge.ts';
import { countSteps } from '../show/showProgress.ts';
import type { Workshop } from '../Workshop.ts';
import { Session } from './Session.ts';
import { Terminal } from './Terminal.ts';

/** Opens the workshop's screen on an exercise, until the learner quits. Returns the exit code. */
export async function openScreen(
  workshop: Workshop,
  exercise: Exercise,
  { offline }: { offline: boolean },
): Promise<number> {
  const { language, say, command } = workshop;
  const terminal = new Terminal();
  const judge = startJudge({ language });
  const session = new Session(workshop, terminal, judge, offline);
  // However this ends, the terminal is given back, and nothing that was started runs on.
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
  const { passed, total } = countSteps(workshop);
  console.log(say.screen.quit(passed, total, command));
  return 0;
}
