import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Outcome } from '../Check.ts';
import { findDamaged } from '../install/findDamaged.ts';
import { findOtherPlatform, thisPlatform } from '../install/findOtherPlatform.ts';
import { listDependencies, namesOf } from '../install/listDependencies.ts';

/** Checks that every package that the project names is there, and that those which learners need work. */
export async function checkInstall({ folder, say }: Context): Promise<Outcome> {
  const dependencies = listDependencies(folder);
  const platform = findOtherPlatform(folder);
  if (platform) return { status: 'problem', ...say.install.otherPlatform(platform, thisPlatform) };
  const missing = dependencies.filter(
    ({ folder: from, name }) => !existsSync(join(from, 'node_modules', name, 'package.json')),
  );
  if (missing.length > 0) {
    return { status: 'problem', ...say.install.missing(shorten(namesOf(missing))) };
  }
  const damaged = await findDamaged(folder, dependencies);
  if (damaged.length > 0) return { status: 'problem', ...say.install.damaged(shorten(damaged)) };
  return { status: 'ok', ...say.install.ok };
}

/** Lists at most five names, and how many there are. */
function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} … (${names.length})` : shown;
}
