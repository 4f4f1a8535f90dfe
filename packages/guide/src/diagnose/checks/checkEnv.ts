import type { Context, Outcome } from '../Check.ts';
import { type EnvFile, readEnvFile } from '../readEnvFile.ts';

const names = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL'];

/** Names of files that were meant to be `.env`: Windows hides the end of `.env.txt`. */
const misnames = ['.env.txt', 'env.txt', 'env', '.env.local'];

/** Names that people write, for the variable that they mean. */
const misspelt: [wrong: RegExp, right: string][] = [
  [/^(?:OPEN_?AI|CHAT_?GPT|GPT)_?(?:API|SECRET)?_?(?:KEY|TOKEN)$/i, 'OPENAI_API_KEY'],
  [/^OPEN_?AI_?(?:API_?)?(?:BASE|URL|BASE_?URL|ENDPOINT|HOST)$/i, 'OPENAI_BASE_URL'],
  [/^OPEN_?AI_?(?:API_?|CHAT_?)?MODEL(?:_?NAME|_?ID)?$/i, 'OPENAI_MODEL'],
];

/** Checks `.env`: whether it is read, what it sets, and what outranks it. */
export function checkEnv(context: Context): Outcome {
  const { folder, shell, envFile, settings, say } = context;
  const { fault, text, values } = envFile;
  if (readEnvFile(folder, '.env.example').values.OPENAI_API_KEY) {
    return { status: 'problem', ...say.env.inExample };
  }
  if (fault === 'ENOENT') {
    const misnamed = misnames.find((name) => setsSomething(readEnvFile(folder, name)));
    if (misnamed) return { status: 'problem', ...say.env.misnamed(misnamed) };
  } else if (fault !== undefined) {
    return { status: 'problem', ...say.env.unreadable(fault) };
  }
  if (text.includes('\0')) return { status: 'problem', ...say.env.notUtf8 };
  if (Object.keys(values).some((name) => name.startsWith('\ufeff'))) {
    return { status: 'problem', ...say.env.byteOrderMark };
  }
  if (/^\s*(?:sk-|OPENAI_\w+\s*:)/m.test(text)) return { status: 'problem', ...say.env.noName };

  for (const [environment, status] of [
    [values, 'problem'],
    [shell, 'note'],
  ] as const) {
    const [wrong, right] = findMisspelt(environment, settings);
    if (wrong && right) return { status, ...say.env.misspelt(wrong, right) };
  }
  const outranked = names.filter(
    (name) => shell[name]?.trim() && values[name]?.trim() && shell[name] !== values[name],
  );
  if (outranked.length > 0) return { status: 'note', ...say.env.outranked(outranked) };
  const set = names.filter((name) => values[name]?.trim());
  return { status: 'ok', ...(fault === undefined ? say.env.sets(set) : say.env.none) };
}

function setsSomething({ values }: EnvFile): boolean {
  return names.some((name) => values[name]?.trim());
}

function findMisspelt(environment: NodeJS.ProcessEnv, settings: NodeJS.ProcessEnv): string[] {
  for (const name of Object.keys(environment)) {
    const right = misspelt.find(([wrong]) => wrong.test(name))?.[1];
    if (right && name !== right && environment[name] && !settings[right]) return [name, right];
  }
  return [];
}
