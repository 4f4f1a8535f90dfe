import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endpointKey } from './endpointKey.ts';
import { projectFolder } from './projectFolder.ts';
import { startInBackground } from './startInBackground.ts';

/** Where the lessons' calls go: to the local endpoint, to OpenAI, or to a compatible server. */
export type Mode = 'offline' | 'live' | 'compatible';

/**
 * Decides where calls go, and sets `OPENAI_BASE_URL` and `OPENAI_API_KEY` for that. The folder's `.env` is
 * read first; what is set already outranks it, and what is set to nothing counts as not set. With neither
 * a key nor a base URL, or with `offline`, the local endpoint starts, and ends with the process.
 * Rejects with a clear error for an `OPENAI_BASE_URL` that is none.
 */
export async function chooseEndpoint({
  offline = false,
  folder = projectFolder,
}: {
  offline?: boolean;
  folder?: string;
} = {}): Promise<Mode> {
  const environment = process.env;
  dropEmpty(environment);
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  dropEmpty(environment);

  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url } = environment;
  if (offline || (!key && !url)) {
    environment.OPENAI_BASE_URL = await startInBackground();
    environment.OPENAI_API_KEY = endpointKey;
    // A model of another server is none that the local endpoint knows.
    if (offline) environment.OPENAI_MODEL = '';
    passProxyBy(environment);
    return 'offline';
  }
  // The official client insists on a key; a server of your own rarely does.
  environment.OPENAI_API_KEY ??= 'not-needed';
  const { baseUrl, defaultBaseUrl } = await import('@by-example/core');
  return baseUrl() === defaultBaseUrl ? 'live' : 'compatible';
}

function dropEmpty(environment: NodeJS.ProcessEnv): void {
  for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL']) {
    if (environment[name]?.trim() === '') delete environment[name];
  }
}

/** A proxy between this machine and the network has no way to 127.0.0.1. */
function passProxyBy(environment: NodeJS.ProcessEnv): void {
  for (const name of ['NO_PROXY', 'no_proxy']) {
    environment[name] = [environment[name], '127.0.0.1'].filter(Boolean).join(',');
  }
}
