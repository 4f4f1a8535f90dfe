import { openaiBaseUrl, parseBaseUrl } from '../../../local-endpoint/src/node/parseBaseUrl.ts';
import type { Context } from './Check.ts';
import { readEnvFile } from './readEnvFile.ts';

/** Creates what the checks look at, from the folder and the shell's environment. */
export function createContext(
  given: Pick<Context, 'folder' | 'shell' | 'today' | 'fetch' | 'timeoutMs' | 'say'>,
): Context {
  const envFile = readEnvFile(given.folder);
  const settings = { ...withoutEmpty(envFile.values), ...withoutEmpty(given.shell) };
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url } = settings;
  const isOffline = key === undefined && url === undefined;
  const baseUrl = isOffline ? undefined : readBaseUrl(url);
  const host = baseUrl === undefined ? '' : new URL(baseUrl).hostname;
  return {
    ...given,
    envFile,
    settings,
    baseUrl,
    isOffline,
    isOpenai: /(^|\.)api\.openai\.com$/.test(host),
    isLocal: isOffline || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host),
  };
}

function readBaseUrl(url: string | undefined): string | undefined {
  try {
    return url === undefined ? openaiBaseUrl : parseBaseUrl(url);
  } catch {
    return undefined;
  }
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}
