import type { Answer } from '../askForModels.ts';
import type { Context, Outcome } from '../Check.ts';
import { faultOf } from '../faultOf.ts';
import { showUrl } from '../showUrl.ts';
import type { ConnectionFault } from '../texts/DiagnoseTexts.ts';

/** These say that nothing came through: a proxy may be why, or one that Node does not use. */
const noPassage: readonly ConnectionFault[] = [
  'unknownHost',
  'refused',
  'timeout',
  'noNetwork',
  'cut',
];

/** Checks the answer to the one free call; undefined if it was not made. */
export async function checkConnection(
  context: Context,
  asked: Promise<Answer | undefined>,
): Promise<Outcome | undefined> {
  const { baseUrl = '', isOpenai, settings, shell, say } = context;
  const answer = await asked;
  if (answer === undefined) return undefined;
  const url = showUrl(baseUrl);
  const { status, models, failure } = answer;
  if (status === 200 && models) return { status: 'ok', ...say.connection.ok(url, models.length) };

  const fault = faultOf(answer, baseUrl);
  const hasProxy = findProxy(context) !== undefined && noPassage.includes(fault);
  // Node reads it as it starts, before .env.
  const isUsed = shell.NODE_USE_ENV_PROXY === '1';
  const hasKey = settings.OPENAI_API_KEY !== undefined;
  const found = String(status ?? failure).replace('PROXY_', '');
  const finding = say.connection.faults[hasProxy && isUsed ? 'proxy' : fault]({
    url,
    host: new URL(baseUrl).host,
    isOpenai,
    hasKey,
    found,
  });
  return {
    status: fault === 'noListing' || fault === 'noScope' ? 'note' : 'problem',
    ...finding,
    ...(hasProxy && !isUsed && { advice: say.connection.useProxy }),
  };
}

/** Returns the proxy that is set for these calls, which Node's fetch uses only if it is told to. */
function findProxy({ settings, baseUrl = '', isLocal }: Context): string | undefined {
  if (isLocal) return undefined;
  const name = new URL(baseUrl).protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const { ALL_PROXY, all_proxy } = settings;
  return settings[name] ?? settings[name.toLowerCase()] ?? ALL_PROXY ?? all_proxy;
}
