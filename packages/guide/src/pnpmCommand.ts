/** Returns what the learner types for pnpm: people who started it through npx have not installed it. */
export function pnpmCommand(): string {
  return process.env.PATH?.includes('_npx') ? 'npx --yes pnpm@12' : 'pnpm';
}
