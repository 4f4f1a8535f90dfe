import type { Context } from './Check.ts';
import { checkBaseUrl } from './checks/checkBaseUrl.ts';
import { checkKey } from './checks/checkKey.ts';

/** A model in a server's list. */
export type ListedModel = { id: string; shutdown_date?: string | null };

/** What came of the call: an HTTP status with the list or an error's code, or Node's code of a failed connection. */
export type Answer = {
  status?: number;
  code?: string;
  isHtml?: boolean;
  models?: ListedModel[];
  failure?: string;
};

/**
 * Asks the server once for its list of models, which costs nothing. Returns undefined without asking if calls
 * stay on this machine, or if the key or the base URL must be put right first.
 */
export async function askForModels(context: Context): Promise<Answer | undefined> {
  const { baseUrl, settings, timeoutMs } = context;
  if (
    baseUrl === undefined ||
    [checkKey, checkBaseUrl].some((check) => check(context)?.status === 'problem')
  ) {
    return undefined;
  }
  try {
    const response = await context.fetch(`${baseUrl}/models`, {
      // Without a key, the lessons send this one.
      headers: { Authorization: `Bearer ${settings.OPENAI_API_KEY ?? 'not-needed'}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return readAnswer(response.status, await response.text());
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function readAnswer(status: number, text: string): Answer {
  if (/^\s*</.test(text)) return { status, isHtml: true };
  try {
    const { data, error } = JSON.parse(text);
    const code = /^[\w.-]{1,60}$/.exec(error?.code ?? '')?.[0];
    return {
      status,
      ...(code === undefined ? {} : { code }),
      ...(Array.isArray(data) ? { models: data.filter(({ id }) => typeof id === 'string') } : {}),
    };
  } catch {
    return { status };
  }
}

/** Returns the most exact code in an error's causes, such as `ENOTFOUND`, or else the last message. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if (error.cause instanceof Error) return failureOf(error.cause);
  const proxyStatus = /^Proxy response \((\d+)\)/.exec(error.message)?.[1];
  if (proxyStatus) return `PROXY_${proxyStatus}`;
  return (error as NodeJS.ErrnoException).code ?? (error.message || error.name);
}
