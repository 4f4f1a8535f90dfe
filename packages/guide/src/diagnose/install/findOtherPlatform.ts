import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** This machine's platform, as esbuild names it: `linux-x64`. */
export const thisPlatform: string = `${process.platform}-${process.arch}`;

/** Returns the platform that the packages were installed for, if it is not this one. */
export function findOtherPlatform(root: string): string | undefined {
  const folder = join(root, 'node_modules/.pnpm');
  if (!existsSync(folder)) return undefined;
  const platforms = readdirSync(folder).flatMap(
    (name) => /^@esbuild\+(.+?)@/.exec(name)?.[1] ?? [],
  );
  return platforms.includes(thisPlatform) ? undefined : platforms[0];
}
