import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Outcome } from '../Check.ts';

/** Checks that the project's own Node runs its scripts, and that pnpm is new enough. */
export function checkNode({ folder, shell, say }: Context): Outcome {
  const running = process.versions.node;
  const own =
    /^nodeVersion: (.+)$/m.exec(read(join(folder, 'pnpm-workspace.yaml')))?.[1] ?? running;
  const pnpm = /^pnpm\/(\S+)/.exec(shell.npm_config_user_agent ?? '')?.[1];
  if (pnpm !== undefined && Number.parseInt(pnpm, 10) < 12) {
    return { status: 'problem', ...say.node.oldPnpm(pnpm) };
  }
  if (running === own) return { status: 'ok', ...say.node.ok(running, pnpm) };
  // Without pnpm, it is whichever Node the person chose.
  if (pnpm === undefined) return { status: 'note', ...say.node.withoutPnpm(running, own) };
  return { status: 'problem', ...say.node.other(running, own) };
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
