/// <reference types="vitepress/client" />
import type { WhatIf } from '@by-example/config/WhatIf';

const loaders = import.meta.glob<WhatIf[]>('../../../examples/*/whatIf.ts', { import: 'whatIfs' });
const manifests: Record<string, { '#lesson': string }> = import.meta.glob(
  '../../../examples/*/package.json',
  { eager: true, import: 'imports' },
);

/** Loads the changes that the page offers for a file; none but for the file that a lesson is about. */
export async function loadWhatIfs(path: string): Promise<WhatIf[]> {
  const [, folder, file] = /^(examples\/[^/]+)(\/.*)/.exec(path) ?? [];
  const isLesson = manifests[`../../../${folder}/package.json`]?.['#lesson'] === `.${file}`;
  const load = isLesson ? loaders[`../../../${folder}/whatIf.ts`] : undefined;
  return (await load?.()) ?? [];
}
