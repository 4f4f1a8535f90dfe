/** Gives what the learner types for pnpm: whoever came through npx has none of their own. */
export function pnpmCommand(): string {
  return process.env.PATH?.includes('_npx') ? 'npx --yes pnpm@12' : 'pnpm';
}
