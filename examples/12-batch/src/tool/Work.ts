import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describeFileError } from './describeFileError.ts';
import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';

/** What became of a question; one that was sent and has no result is `missing`. */
export type Status = 'answered' | 'refused' | 'failed' | 'expired' | 'missing';

/** The answer to a question, or why there is none. The id is the row's number. */
export type Result = { id: number; status: Status; text: string };

/** A batch that is under way. Its id here, unlike OpenAI's own, is known before the batch is created. */
export type Run = { id: string; startedAt: number; batchId?: string };

/** How far the work is. */
export type State = {
  hash: string;
  model: string;
  /** Where the calls go: `offline`, or a base URL. */
  place: string;
  /** Absent while no batch is under way. */
  run?: Run | undefined;
  /** Whether the output file has all results. */
  isWritten: boolean;
};

/** The statuses that `--retry-failed` sends again. */
const failed = `status IN ('failed', 'expired', 'missing')`;

/**
 * The folder beside the output that remembers what was sent and what came back, so that a program that was killed goes on where it
 * was. Its database is locked while the program runs, and unlocked by the system however the program ends.
 */
export class Work {
  readonly folder: string;
  readonly #database: DatabaseSync;
  readonly #find;
  readonly #insert;

  /** @throws {ToolError} if another run works on it, or it cannot be written */
  constructor(folder: string, output: string) {
    this.folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
      this.#database = new DatabaseSync(join(folder, 'work.db'));
      this.#database.exec(`
        PRAGMA locking_mode = EXCLUSIVE;
        BEGIN EXCLUSIVE;
        CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY, json TEXT);
        CREATE TABLE IF NOT EXISTS results (id INTEGER PRIMARY KEY, status TEXT, text TEXT);
        COMMIT;`);
    } catch (error) {
      const { errcode } = error as { errcode?: number };
      if (errcode === 5) throw new ToolError(text.errors.locked(output));
      if (errcode === undefined) throw describeFileError(error, folder);
      throw new ToolError(text.errors.file(folder, true, (error as Error).message));
    }
    this.#find = this.#database.prepare('SELECT status, text FROM results WHERE id = ?');
    this.#insert = this.#database.prepare('REPLACE INTO results VALUES (?, ?, ?)');
  }

  get state(): State | undefined {
    const row = this.#database.prepare('SELECT json FROM state').get();
    return row && JSON.parse(String(row.json));
  }

  /** Saves the state; it is on the disk when this returns. */
  save(state: State): void {
    this.#database.prepare('REPLACE INTO state VALUES (1, ?)').run(JSON.stringify(state));
  }

  /** Forgets the state: nothing is under way, and nothing has been answered. */
  clear(): void {
    this.#database.exec('DELETE FROM state');
  }

  /** Saves results and the state that comes with them: all of it, or nothing if this program ends before. */
  async saveResults(results: AsyncIterable<Result>, state: State): Promise<void> {
    this.#database.exec('BEGIN');
    try {
      for await (const result of results) {
        this.#insert.run(result.id, result.status, result.text);
      }
      this.save(state);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Returns what became of a row. */
  find(id: number): Omit<Result, 'id'> | undefined {
    return this.#find.get(id) as Omit<Result, 'id'> | undefined;
  }

  /** Checks whether a row has no answer yet, and may be sent. */
  isOpen(id: number): boolean {
    const { status } = this.find(id) ?? {};
    return status !== 'answered' && status !== 'refused';
  }

  /** Returns how many rows have each status. */
  countStatuses(): { status: Status; count: number }[] {
    const query = 'SELECT status, COUNT(*) AS count FROM results GROUP BY status ORDER BY status';
    return this.#database.prepare(query).all() as { status: Status; count: number }[];
  }

  /** Returns how many rows may be sent again. */
  countFailed(): number {
    const query = `SELECT COUNT(*) AS count FROM results WHERE ${failed}`;
    return Number(this.#database.prepare(query).get()?.count);
  }

  close(): void {
    this.#database.close();
  }

  /** Removes the folder: nothing was sent, or nothing came of it. */
  discard(): void {
    const remove = () => rmSync(this.folder, { recursive: true, force: true });
    try {
      // Before it is unlocked: another run must not begin in a folder that is about to go.
      remove();
      this.close();
    } catch {
      // Windows removes no open file.
      this.close();
      remove();
    }
  }
}
