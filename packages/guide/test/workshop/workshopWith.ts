import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import type { startJudge } from '../../src/workshop/judge/startJudge.ts';

type RunWorkshop = (commandLine: string[], projectFolder: string) => Promise<number>;

type RunInProcess = (
  folder: string,
  ...words: string[]
) => Promise<{ output: string; errors: string; code: number }>;

const judgeFile = '../../src/workshop/judge/startJudge.ts';

/**
 * Lets the tests of a file run `pnpm workshop` in their own process, with a judge of theirs. Returns what runs it with these
 * words on the project in that folder.
 */
export function workshopWith(start: typeof startJudge): RunInProcess {
  let runWorkshop: RunWorkshop;
  beforeAll(async () => {
    vi.doMock(judgeFile, () => ({ startJudge: start }));
    vi.resetModules();
    ({ runWorkshop } = await import('../../src/workshop/runWorkshop.ts'));
  });
  afterAll(() => {
    vi.doUnmock(judgeFile);
    vi.resetModules();
  });

  return async (folder: string, ...words: string[]) => {
    let [output, errors] = ['', ''];
    const spies = [
      vi.spyOn(console, 'log').mockImplementation((text) => {
        output += `${text}\n`;
      }),
      vi.spyOn(console, 'error').mockImplementation((text) => {
        errors += `${text}\n`;
      }),
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        output += text;
        return true;
      }),
    ];
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore();
    });
    vi.stubEnv('LC_ALL', 'en_US.UTF-8');
    const code = await runWorkshop(words, folder);
    for (const spy of spies) spy.mockRestore();
    return { output, errors, code };
  };
}
