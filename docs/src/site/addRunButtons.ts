import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { WhatIf } from '@by-example/config/WhatIf';
import type { Language } from '@by-example/core';
import type { MarkdownRenderer } from 'vitepress';
import { describeRunnable, type RunnableFile } from '../run/describeRunnable.ts';

const require = createRequire(import.meta.url);
const fenceOfFile = /^ts .*?\bfile=([^\s#]+)(?:\s|$)/;

/**
 * Adds a Run button below each TypeScript block that shows a whole snippet or a whole file of a lesson. The
 * pages contain no script, so that they read well on GitHub.
 */
export function addRunButtons(markdown: MarkdownRenderer, projectFolder: string): void {
  const component = join(projectFolder, 'docs/src/run/RunCode.vue').replaceAll('\\', '/');

  const find = (info: string, page: string): FoundFile | undefined => {
    const [, file] = fenceOfFile.exec(info) ?? [];
    if (file === undefined) return undefined;
    const path = resolve(dirname(page), file);
    const language = relative(projectFolder, page).split(/[\\/]/)[1] === 'en' ? 'en' : 'ko';
    const inProject = relative(projectFolder, path);
    const runnable = describeRunnable(inProject, readFileSync(path, 'utf8'), language);
    return runnable && { ...runnable, whatIfs: listTitles(path, language) };
  };

  markdown.core.ruler.before('normalize', 'import_run_button', (state) => {
    const page: string = state.env.realPath ?? state.env.path ?? '';
    const infos = [...state.src.matchAll(/^```(ts .*)$/gm)].map(([, info = '']) => info);
    if (!infos.some((info) => find(info, page))) return;
    state.src += `\n\n<script setup>\nimport RunCode from '${component}';\n</script>\n`;
  });

  markdown.core.ruler.push('find_runnable', ({ tokens, env }) => {
    for (const token of tokens) {
      const runnable =
        token.type === 'fence' ? find(token.info, env.realPath ?? env.path ?? '') : undefined;
      if (runnable) token.meta = { ...token.meta, runnable };
    }
  });

  const { rules } = markdown.renderer;
  const writeFence = rules.fence;
  rules.fence = (tokens, at, ...rest) => {
    const html = writeFence?.(tokens, at, ...rest) ?? '';
    const runnable: FoundFile | undefined = tokens[at]?.meta?.runnable;
    if (!runnable) return html;
    const needs = runnable.needsNode ? ' needs-node' : '';
    const titles = markdown.utils.escapeHtml(runnable.whatIfs.join('|'));
    const offers = titles && ` what-ifs="${titles}"`;
    return `${html}<RunCode file="${runnable.path}" command="${runnable.command}"${needs}${offers} />\n`;
  };
}

type FoundFile = RunnableFile & { whatIfs: string[] };

/** Lists the titles of the changes that a page offers for a file, in its language. */
function listTitles(path: string, language: Language): string[] {
  const folder = join(dirname(path), '..');
  const file = join(folder, 'whatIf.ts');
  if (!existsSync(file)) return [];
  const { imports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (join(folder, imports['#lesson']) !== path) return [];
  const { whatIfs } = require(file) as { whatIfs: WhatIf[] };
  return whatIfs.map(({ title }) => title[language]);
}
