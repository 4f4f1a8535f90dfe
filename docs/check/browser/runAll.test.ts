import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasBrowser } from '@by-example/config/hasBrowser';
import { runAlone } from '@by-example/config/runAlone';
import type { Language } from '@by-example/core';
import { createHandler, endpointKey, loadReplies, serve } from '@by-example/local-endpoint';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadProgram } from '../../src/run/loadProgram.ts';
import { listPages } from '../../src/site/listPages.ts';
import { follow } from './follow.ts';
import { openPage } from './openPage.ts';

const wholeFile = /^```ts .*\bfile=[^\s#]+$/m;
const docs = join(import.meta.dirname, '../..');
const pictures = Object.fromEntries(
  globSync(join(docs, '../examples/*/*.png')).map((path) => [basename(path), readFileSync(path)]),
);

/** A program that a page runs, and what it printed there. */
type Printed = { file: string; phase: string; output: string };

describe.skipIf(!hasBrowser)('in a browser', { timeout: 240_000 }, () => {
  test.each(['ko', 'en'] as const)(
    'Run on every lesson and snippet prints what a terminal prints (%s)',
    async (language) => {
      const { page, faults } = await openPage(language === 'ko' ? '/' : '/en/');
      const inPage: Printed[] = [];
      for (const address of addressesOf(language)) {
        await follow(page, address);
        await page.waitForURL((url) => url.pathname === address);
        await page.locator('.vp-doc h1').waitFor();
        inPage.push(...(await runAll(page, language)));
      }
      const files = [...new Set(inPage.map(({ file }) => file))];
      const inTerminal = await runInTerminal(files, language);

      expect(files.length).toBeGreaterThan(25);
      for (const { file, phase, output } of inPage) {
        expect({ file, phase, output: tidy(output) }).toEqual({
          file,
          phase: 'done',
          output: tidy(inTerminal.get(file) ?? ''),
        });
      }
      expect(faults).toEqual([]);
    },
  );
});

function addressesOf(language: Language): string[] {
  const names = listPages(docs, language).flatMap(({ pages }) => pages.map(({ name }) => name));
  return names
    .filter((name) => name !== 'index')
    .filter((name) => wholeFile.test(readFileSync(join(docs, language, `${name}.md`), 'utf8')))
    .map((name) => (language === 'ko' ? '/' : '/en/') + name);
}

/**
 * Presses the Run buttons of a page, hidden forms included, and waits for all programs to end. The two languages of a
 * snippet differ only in what they ask: each snippet runs in one of them.
 */
async function runAll(page: Page, language: Language): Promise<Printed[]> {
  const turn = language === 'ko' ? 0 : 1;
  await page.locator('.run-code:has(.run-button)').evaluateAll((all, turn) => {
    for (const [at, runner] of all.entries()) {
      const isLesson = runner.getAttribute('data-file')?.startsWith('examples/');
      if (!isLesson && at % 2 !== turn) continue;
      runner.setAttribute('data-runs', '');
      runner.querySelector<HTMLElement>('.run-button')?.click();
    }
  }, turn);
  const allHaveEnded = () =>
    [...document.querySelectorAll('[data-runs]')].every((runner) => {
      const phase = runner.querySelector('[data-phase]')?.getAttribute('data-phase');
      return phase && phase !== 'running';
    });
  await page.waitForFunction(allHaveEnded, undefined, { timeout: 60_000 });
  return page.locator('[data-runs]').evaluateAll((all) =>
    all.map((runner) => ({
      file: runner.getAttribute('data-file') ?? '',
      phase: runner.querySelector('[data-phase]')?.getAttribute('data-phase') ?? '',
      output: [...runner.querySelectorAll('.run-output .out')]
        .map((out) => out.textContent)
        .join(''),
    })),
  );
}

/** Runs programs one after the other, as a reader pastes them, each with an endpoint of its own; returns what each printed. */
async function runInTerminal(
  files: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  const replies = loadReplies();
  const servers = await Promise.all(files.map(() => serve(createHandler({ replies, paceMs: 0 }))));
  const programs = files.map((file, at) =>
    loadProgram(file, language).map(({ name, code }) => ({ path: `${at}/${name}`, code })),
  );
  const packages = programs
    .flat()
    .flatMap(({ code }) =>
      [...code.matchAll(/from '(?!node:|\.)((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name = '']) => name),
    );
  const steps = programs.map((program, at) => [
    `process.env.OPENAI_BASE_URL = '${servers[at]?.baseUrl}';`,
    `console.log('\\n--- ${files[at]}');`,
    `await import('./${program.at(-1)?.path}');`,
  ]);
  const { stdout, stderr } = await runAlone({
    files: {
      'package.json': '{ "type": "module" }',
      ...pictures,
      ...Object.fromEntries(programs.flat().map(({ path, code }) => [path, code])),
      'all.ts': `${steps.flat().join('\n')}\nexport {};\n`,
    },
    packages: [...new Set(packages)].map((name) => ({ name, from: docs })),
    runner: 'node',
    environment: { OPENAI_API_KEY: endpointKey },
  });
  await Promise.all(servers.map((server) => server.close()));
  expect(stderr).toBe('');
  const printed = stdout.split('\n--- ').slice(1);
  return new Map(
    printed.map((text) => [text.split('\n')[0] ?? '', text.slice(text.indexOf('\n') + 1)]),
  );
}

/** Drops what differs between two runs. */
function tidy(output: string): string {
  return output
    .replace(/\b(chatcmpl|req|file|batch|call)[-_]\w+/g, '$1_…')
    .replace(/\b1[78]\d{8}\b/g, '1…')
    .trimEnd();
}
