import { dirname, join } from 'node:path';
import type { Language } from '@by-example/core';
import { rowsOf } from '../tables/rowsOf.ts';
import { fillFences } from './fillFences.ts';
import { fillLineLinks } from './fillLineLinks.ts';
import { fillNext } from './fillNext.ts';
import { fillTables } from './fillTables.ts';
import { findRegion } from './findRegion.ts';
import { readCode } from './readCode.ts';
import { writeClone } from './writeClone.ts';

/**
 * Updates everything generated in a page: outputs, code, line numbers in links, tables, and the link to the
 * next page. `outputOf` returns what a command prints; undefined leaves the block unchanged.
 */
export function fillPage(
  markdown: string,
  path: string,
  projectFolder: string,
  outputOf: (command: string) => string | undefined,
): string {
  const at = (file: string) => join(projectFolder, dirname(path), file);
  const language: Language = /^docs\/ko\/|\.ko\.md$/.test(path) ? 'ko' : 'en';
  const withTables = fillTables(markdown, (name) => rowsOf(name, language, projectFolder));
  const withLinks = fillLineLinks(withTables, (file, region) => findRegion(at(file), region));
  const withNext = fillNext(withLinks, path, join(projectFolder, 'docs'));
  const codeOf = (file: string) =>
    file.endsWith('package.json#clone')
      ? writeClone(at(file.replace('#clone', '')))
      : readCode(at(file));
  return fillFences(withNext, { outputOf, codeOf });
}
