import { defaultModel, findModel, findShutdown } from '../../../../core/src/index.ts';
import type { Answer } from '../askForModels.ts';
import type { Context, Outcome } from '../Check.ts';

const soonDays = 30;

/** Checks that the model exists and until when: by the server's list, else by the table of OpenAI's models. */
export async function checkModel(
  { settings, isOffline, isOpenai, today, say }: Context,
  asked: Promise<Answer | undefined>,
): Promise<Outcome | undefined> {
  const id = printable(settings.OPENAI_MODEL ?? defaultModel);
  const { models } = (await asked) ?? {};
  // Of another server's models, only its own list tells.
  if (!models && !isOffline && !isOpenai) return undefined;

  const listed = models?.find((model) => model.id === id || model.id === `${id}:latest`);
  const known = isOffline || isOpenai ? findShutdown(id) : undefined;
  const end = listed?.shutdown_date ?? known?.shutdownDate;
  const replacement = known?.replacement ?? defaultModel;
  if (end && end <= today) return { status: 'problem', ...say.model.ended(id, end, replacement) };

  const isThere = models ? listed : !isOffline || findModel(id);
  if (!isThere) {
    const instead = isOpenai || isOffline ? defaultModel : undefined;
    const others = (models ?? []).slice(0, 3).map((model) => printable(model.id));
    return {
      status: 'problem',
      ...say.model.missing(id, id === instead ? undefined : instead, others),
    };
  }
  if (end && daysUntil(end, today) <= soonDays) {
    return { status: 'note', ...say.model.endsSoon(id, end, replacement) };
  }
  return { status: 'ok', ...say.model.ok(id, end || undefined) };
}

function daysUntil(end: string, today: string): number {
  return (Date.parse(end) - Date.parse(today)) / 86_400_000;
}

/** Returns what to print of a name, which may come from anywhere. */
function printable(name: string): string {
  return name.replace(/[^\x21-\x7e]/g, '?').slice(0, 60);
}
