import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '@by-example/core';

/** A lesson, as its folder describes it. */
export type Lesson = {
  /** The folder's name, such as `01-openai-client`. */
  name: string;
  /** Its number: `01`. */
  number: string;
  folder: string;
  title: Record<Language, string>;
  /** The file that the lesson is about, seen from the project's folder: `examples/…/src/ask.ts`. */
  file: string;
  /** The lesson's `start` script: `tsx …`. */
  start: string;
  /** An example of the arguments that its program takes, if it takes any: `--input questions.csv`. */
  arguments?: string;
};

/** Returns the lessons in order: every folder of `examples` that has a package.json. */
export function findLessons(projectFolder: string): Lesson[] {
  const files = globSync('examples/*/package.json', { cwd: projectFolder }).sort();
  return files.map((file) => readLesson(projectFolder, dirname(file)));
}

function readLesson(projectFolder: string, path: string): Lesson {
  const folder = join(projectFolder, path);
  const name = basename(path);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { title, imports, scripts, arguments: example } = manifest;
  return {
    name,
    number: name.slice(0, name.indexOf('-')),
    folder,
    title,
    file: `examples/${name}/${imports['#lesson'].slice(2)}`,
    start: scripts.start,
    ...(example !== undefined && { arguments: example }),
  };
}
