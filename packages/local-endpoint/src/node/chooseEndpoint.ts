import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endpointKey } from '@by-example/core';
import { openaiBaseUrl, parseBaseUrl } from './parseBaseUrl.ts';
import { projectFolder } from './projectFolder.ts';
import { startInBackground } from './startInBackground.ts';

/** Where the lessons' calls go: to the local endpoint, to OpenAI, or to a compatible server. */
export type Mode = 'offline' | 'live' | 'compatible';

/**
 * Chooses where calls go, and sets `OPENAI_BASE_URL` and `OPENAI_API_KEY` accordingly. Loads the folder's
 * `.env` first: variables that are already set take precedence over it, and empty ones count as unset. With
 * neither a key nor a base URL, or with `offline`, it starts the local endpoint, which stops with the process.
 * Rejects if `OPENAI_BASE_URL` is not a valid base URL.
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
    // The local endpoint does not know another server's model.
    if (offline) delete environment.OPENAI_MODEL;
    passProxyBy(environment);
    return 'offline';
  }
  // The official client requires a key; self-hosted servers rarely do.
  environment.OPENAI_API_KEY ??= 'not-needed';
  if (!url) return 'live';
  environment.OPENAI_BASE_URL = parseBaseUrl(url);
  return environment.OPENAI_BASE_URL === openaiBaseUrl ? 'live' : 'compatible';
}

function dropEmpty(environment: NodeJS.ProcessEnv): void {
  for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL']) {
    if (environment[name]?.trim() === '') delete environment[name];
  }
}

/** Excludes 127.0.0.1 from proxying: a proxy on the network cannot reach it. */
function passProxyBy(environment: NodeJS.ProcessEnv): void {
  for (const name of ['NO_PROXY', 'no_proxy']) {
    environment[name] = [environment[name], '127.0.0.1'].filter(Boolean).join(',');
  }
}
