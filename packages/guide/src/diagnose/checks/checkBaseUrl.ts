import type { Context, Outcome } from '../Check.ts';
import { showUrl } from '../showUrl.ts';

/** Checks the form of `OPENAI_BASE_URL`, if there is one. */
export function checkBaseUrl({ settings, baseUrl, say }: Context): Outcome | undefined {
  if (settings.OPENAI_BASE_URL === undefined) return undefined;
  if (baseUrl === undefined) return { status: 'problem', ...say.baseUrl.notUrl };
  const { username, password, pathname } = new URL(baseUrl);
  const shown = showUrl(baseUrl);
  if (username || password) return { status: 'problem', ...say.baseUrl.credentials };
  const rest = /\/(?:chat\/completions|completions|models|responses)$/.exec(pathname)?.[0];
  if (rest)
    return { status: 'problem', ...say.baseUrl.tooLong(shown.slice(0, -rest.length), rest) };
  if (!pathname.endsWith('/v1')) return { status: 'note', ...say.baseUrl.noVersion(shown) };
  return { status: 'ok', ...say.baseUrl.ok(shown) };
}
