import { endpointKey } from '../../../../core/src/index.ts';
import type { Context, Outcome } from '../Check.ts';
import type { KeyFault } from '../texts/DiagnoseTexts.ts';

/** What is wrong with a key, whatever the server; the first that fits is said. */
const faults: [pattern: RegExp, fault: KeyFault][] = [
  [/^\s*(?:export\s+|set\s+)?OPENAI_API_KEY\s*=/i, 'name'],
  [/^\s*["'`“”‘’]|["'`“”‘’]\s*$/, 'quotes'],
  [/^\s*Bearer\b/i, 'bearer'],
  [/\.{3}|…|\*{3}|x{6}/i, 'masked'],
  [/^\s*[<[{$]/, 'placeholder'],
  [/\s/, 'blanks'],
  [/[^\x21-\x7e]/, 'characters'],
];

/** What OpenAI's API does not accept, though other servers may. */
const openaiFaults: [pattern: RegExp, fault: KeyFault][] = [
  [
    /^(?:sk-)?(?:your|my|replace|change|put|insert|paste|here|key|api|test)(?:[-_]|$)/i,
    'placeholder',
  ],
  [/^sk-admin-/, 'admin'],
  [/^(?:sk-ant-|sk-or-|AIza|gsk_|xai-|hf_)/, 'provider'],
];

/** Checks the shape of the key. Nothing of it is ever said but a beginning that many keys share. */
export function checkKey(context: Context): Outcome {
  const { settings, shell, isOffline, isOpenai, say } = context;
  const key = settings.OPENAI_API_KEY;
  if (key === undefined) {
    if (isOffline) return { status: 'ok', ...say.key.offline };
    return isOpenai ? { status: 'problem', ...say.key.missing } : { status: 'ok', ...say.key.none };
  }
  const fault = findFault(key, context);
  if (fault) return { status: 'problem', ...say.key.faults[fault] };

  const place = shell.OPENAI_API_KEY?.trim() ? say.key.shell : '.env';
  const beginning = /^sk-(?:proj-|svcacct-)?/.exec(key)?.[0];
  // OpenAI's keys are longer: the end may be cut off.
  const isUnusual = isOpenai && (beginning === undefined || key.length < 40);
  const finding = say.key.shape(place, beginning, key.length, isUnusual);
  return { status: isUnusual ? 'note' : 'ok', ...finding };
}

function findFault(key: string, { isLocal, isOpenai }: Context): KeyFault | undefined {
  if (key.trim() === endpointKey && !isLocal) return 'endpointKey';
  return [...faults, ...(isOpenai ? openaiFaults : [])].find(([pattern]) => pattern.test(key))?.[1];
}
