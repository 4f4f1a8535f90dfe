import { dirname, join } from 'node:path';
import type { Language } from '@by-example/core';
import { rowsOf } from '../tables/rowsOf.ts';
import { fillFences } from './fillFences.ts';
import { fillLineLinks } from './fillLineLinks.ts';
import { fillNext } from './fillNext.ts';
import { fillTables } from './fillTables.ts';
import { findRegion } from './findRegion.ts';
import { readCode } from './readCode.ts';

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
  const language: Language = path.startsWith('docs/ko/') ? 'ko' : 'en';
  const withTables = fillTables(markdown, (name) => rowsOf(name, language, projectFolder));
  const withLinks = fillLineLinks(withTables, (file, region) => findRegion(at(file), region));
  const withNext = fillNext(withLinks, path, join(projectFolder, 'docs'));
  return fillFences(withNext, { outputOf, codeOf: (file) => readCode(at(file)) });
}
