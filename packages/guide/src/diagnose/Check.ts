import type { EnvFile } from './readEnvFile.ts';
import type { DiagnoseTexts, Finding } from './texts/DiagnoseTexts.ts';

/** The outcome of a check. A problem must be put right; a note is worth knowing. */
export type Result = Finding & { name: string; status: 'ok' | 'note' | 'problem' };

/** What a check returns: its result without its name. */
export type Outcome = Omit<Result, 'name'>;

/** What the checks look at. */
export type Context = {
  /** The project's folder. */
  folder: string;
  /** The environment as the shell set it. */
  shell: NodeJS.ProcessEnv;
  envFile: EnvFile;
  /** What the lessons run with: the shell's variables, then those of `.env`; empty ones are left out. */
  settings: NodeJS.ProcessEnv;
  /** Where calls go; undefined offline, and if `OPENAI_BASE_URL` is not a URL. */
  baseUrl: string | undefined;
  isOffline: boolean;
  /** Whether calls go to OpenAI itself. */
  isOpenai: boolean;
  /** Whether calls stay on this machine. */
  isLocal: boolean;
  /** The day, `YYYY-MM-DD`. */
  today: string;
  fetch: typeof fetch;
  /** How long a check may wait. */
  timeoutMs: number;
  say: DiagnoseTexts;
};
