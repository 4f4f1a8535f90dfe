import { redact } from '../../../core/src/errors/redact.ts';
import { askForModels } from './askForModels.ts';
import type { Context, Outcome, Result } from './Check.ts';
import { checkBaseUrl } from './checks/checkBaseUrl.ts';
import { checkBrowser } from './checks/checkBrowser.ts';
import { checkConnection } from './checks/checkConnection.ts';
import { checkEnv } from './checks/checkEnv.ts';
import { checkInstall } from './checks/checkInstall.ts';
import { checkKey } from './checks/checkKey.ts';
import { checkModel } from './checks/checkModel.ts';
import { checkNode } from './checks/checkNode.ts';
import { checkPort } from './checks/checkPort.ts';

/**
 * Runs every check, side by side, and returns what they find in order; undefined where there is nothing to check.
 * None of it contains a key.
 */
export function runChecks(context: Context): Promise<Result | undefined>[] {
  const asked = askForModels(context);
  const checks: Record<string, () => Outcome | undefined | Promise<Outcome | undefined>> = {
    node: () => checkNode(context),
    install: () => checkInstall(context),
    env: () => checkEnv(context),
    key: () => checkKey(context),
    'base-url': () => checkBaseUrl(context),
    connection: () => checkConnection(context, asked),
    model: () => checkModel(context, asked),
    port: () => checkPort(context),
    browser: () => checkBrowser(context),
  };
  return Object.entries(checks).map(async ([name, check]) => {
    try {
      const outcome = await check();
      return outcome && withoutKeys({ name, ...outcome }, context);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const finding = context.say.failed(name, message);
      return withoutKeys({ name, status: 'problem', ...finding }, context);
    }
  });
}

/** Removes keys from what is said, and their parts: a server may repeat one in a form of its own. */
function withoutKeys(result: Result, { shell, envFile }: Context): Result {
  const keys = [shell, envFile.values]
    .flatMap(Object.entries)
    .filter(([name]) => /(?:KEY|TOKEN|SECRET|PASSWORD)$/i.test(name))
    .flatMap(([, value = '']) => [value, ...(value.match(/[\w-]{8,}/g) ?? [])])
    .filter((part) => !part.startsWith('OPENAI_'));
  const clean = (text: string) => redact(text, keys);
  const { found, advice } = result;
  return {
    ...result,
    found: clean(found),
    ...(advice === undefined ? {} : { advice: clean(advice) }),
  };
}
