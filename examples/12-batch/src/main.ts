import { toApiError } from '@by-example/core';

// Without options it shows the lesson; with `--input` and `--output` it answers the questions of a file.
try {
  const commandLine = process.argv.slice(2).join(' ');
  if (/^(--lang[ =]\w+)?$/.test(commandLine)) {
    const { showTour } = await import('./tool/showTour.ts');
    await showTour();
  } else {
    const { runTool } = await import('./tool/runTool.ts');
    // Paths are relative to the folder where the command was typed, which pnpm puts into INIT_CWD.
    process.chdir(process.env.INIT_CWD ?? '.');
    await runTool(process.argv.slice(2));
  }
} catch (error) {
  const { name, message } = error as Error;
  console.error(name === 'ToolError' ? message : toApiError(error).message);
  process.exitCode = 1;
}
