import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { timestamp } from '../timestamp.ts';
import { type ExerciseProgress, noProgress, type Progress, progressSchema } from './Progress.ts';

/** The file that keeps a learner's progress: `.progress/workshop.json`, which git ignores. */
export class ProgressFile {
  readonly file: string;
  /** Where a damaged file was set aside, if there was one. */
  setAside: string | undefined;

  constructor(projectFolder: string) {
    this.file = join(projectFolder, '.progress', 'workshop.json');
  }

  /** Gives all progress; none where there is no file. A damaged file is set aside, never overwritten. */
  read(): Progress {
    const text = this.#readText();
    if (text === undefined) return { exercises: {} };
    const { success, data } = progressSchema.safeParse(parse(text));
    if (success) return data;
    this.setAside = this.file.replace(/\.json$/, `.damaged-${timestamp()}.json`);
    renameSync(this.file, this.setAside);
    return { exercises: {} };
  }

  /** Gives the progress of one exercise. */
  of(name: string): ExerciseProgress {
    return this.read().exercises[name] ?? noProgress();
  }

  /** Changes the progress of one exercise. */
  update(name: string, change: (progress: ExerciseProgress) => Partial<ExerciseProgress>): void {
    const all = this.read();
    const before = all.exercises[name] ?? noProgress();
    this.#write({
      ...all,
      exercises: { ...all.exercises, [name]: { ...before, ...change(before) } },
    });
  }

  /** Notes the exercise that the learner went to. */
  goTo(name: string): void {
    this.#write({ ...this.read(), current: name });
  }

  #readText(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Error(`Cannot read your progress: ${this.file} cannot be opened`, { cause: error });
    }
  }

  /** Whoever reads it sees the old file or the new one, never half of one. */
  #write(progress: Progress): void {
    const draft = `${this.file}.${process.pid}`;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(draft, `${JSON.stringify(progress, null, 2)}\n`);
      renameSync(draft, this.file);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new Error(`Cannot save your progress: ${this.file} cannot be written (${code})`, {
        cause: error,
      });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
