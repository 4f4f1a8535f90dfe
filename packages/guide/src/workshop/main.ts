import { enableCompileCache } from 'node:module';
import { failToStart } from '../failToStart.ts';

// `pnpm workshop`. The way from a save to the verdict on the screen:
//
// - runWorkshop.ts reads the command line, opens the Workshop (exercises, progress, texts) and runs a command, or
//   the screen: openScreen.ts starts the judge (judge/) and a Session on the Terminal.
// - The Session makes the learner's file (exercise/starter.ts) and watches it (watchFile.ts). On each save it asks
//   the judge for a Verdict, plain data (judge/Verdict.ts), and keeps progress (progress/).
// - What is known stands in one ScreenState. layOut.ts makes the lines of a screen from it: showScreen.ts chooses
//   its parts, show/ writes them (showProblem.ts: the first problem of the verdict), texts/ has the words.
// - Keys go the other way: Terminal names them, the Session changes its state, and the screen is drawn again.
//
// The commands without a screen (commands/) print the same parts. The compiled code is cached: from the second
// time on it starts faster.
enableCompileCache();
try {
  const { projectFolder } = await import('@by-example/local-endpoint/projectFolder');
  const { runWorkshop } = await import('./runWorkshop.ts');
  process.exitCode = await runWorkshop(process.argv.slice(2), projectFolder);
} catch (error) {
  failToStart(error);
}
