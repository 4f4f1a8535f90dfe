import { sep } from 'node:path';
import type { Language } from '@by-example/core';

/** A file that a page shows whole and that its readers can run. */
export type RunnableFile = {
  /** Its path in the project. */
  path: string;
  /** The command that runs it in a terminal. */
  command: string;
  /** Whether it uses what a browser does not have, such as files on the disk. */
  needsNode: boolean;
};

/** Imports from modules of Node that the page replaces; any other one needs Node itself. */
const replaced =
  /^import (?:.* from '(?:node:timers\/promises|node:util|node:process)'|\{ readFile \} from 'node:fs\/promises');/;

const snippet = /^docs\/snippets\/(\w+\/[\w-]+\/\w+)\.ts$/;
const lessonFile = /^examples\/(\d+)-[\w-]+\/src\/\w+\.ts$/;

/**
 * Describes a file that readers can run: a snippet of the reference, or a file of a lesson but its `main.ts`.
 * Returns undefined for any other file, and for code that needs a variable of the reader's, such as a batch's id.
 */
export function describeRunnable(
  path: string,
  code: string,
  language: Language,
): RunnableFile | undefined {
  const name = path.replaceAll(sep, '/');
  const [, snippetName] = snippet.exec(name) ?? [];
  const [, lesson] = name.endsWith('/main.ts') ? [] : (lessonFile.exec(name) ?? []);
  const needsVariable = /process\.env\.(?!OPENAI_)/.test(code);
  if ((!snippetName && !lesson) || needsVariable) return undefined;
  const command = lesson
    ? `pnpm start ${lesson}${language === 'en' ? ' --lang en' : ''}`
    : `pnpm snippet ${snippetName}`;
  const imports = [...code.matchAll(/^import .*from 'node:.*/gm)].map(([line]) => line);
  return { path: name, command, needsNode: imports.some((line) => !replaced.test(line)) };
}
