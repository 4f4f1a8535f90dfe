import { hasBrowser } from '@by-example/config/hasBrowser';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buttonTexts } from '../../src/run/buttonTexts.ts';
import { panelTexts } from '../../src/run/panelTexts.ts';
import { findViolations } from './findViolations.ts';
import { openPage } from './openPage.ts';

const text = { ...buttonTexts.en, ...panelTexts.en };
const streaming = '/en/reference/streaming';

const runner = (page: Page, at = 0) => page.locator('.run-code').nth(at);
const press = (page: Page, name: string, at = 0) =>
  runner(page, at).getByRole('button', { name, exact: true }).click();
const outputOf = (page: Page, at = 0) => runner(page, at).locator('.run-output').innerText();
const waitFor = (page: Page, phase: string, at = 0) =>
  runner(page, at).locator(`[data-phase="${phase}"]`).waitFor();

/** Replaces the code of the first block and runs it with the keyboard. */
async function runEdited(page: Page, code: string): Promise<void> {
  const editor = runner(page).locator('.cm-content').first();
  if ((await editor.count()) === 0) await press(page, text.edit);
  await editor.fill(code);
  await editor.press('Control+Enter');
}

describe.skipIf(!hasBrowser)('in a browser', { timeout: 60_000 }, () => {
  test('each form runs as it stands, and nothing is loaded before Run, nor from elsewhere', async () => {
    const { page, origin, faults, requests } = await openPage(streaming);
    await page.waitForLoadState('networkidle');
    const isRunner = (url: string) => /runner|RunEditor|main-|o200k/.test(url);
    expect(requests.filter(isRunner)).toEqual([]);

    // The choice of a form stays: openai, which the other tests expect, is the last.
    for (const form of ['axios', 'fetch', 'openai']) {
      const at = ['openai', 'axios', 'fetch'].indexOf(form);
      await page.getByRole('tab', { name: form }).first().click();
      await press(page, text.run, at);
      await waitFor(page, 'done', at);

      expect(await outputOf(page, at)).toBe(
        'One, two, three, four, five, six, seven, eight, nine, ten.\n',
      );
      const wire = runner(page, at).locator('.run-exchange');
      expect(await wire.innerText()).toContain('POST /v1/chat/completions');
      expect(await wire.innerText()).toContain('"stream": true');
      expect(await wire.innerText()).toContain('data: [DONE]');
    }

    expect(requests.filter(isRunner)).not.toEqual([]);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a lesson shows the call that runs it, in the language of the page', async () => {
    const { page, faults } = await openPage('/walkthrough/01-openai-client', { width: 360 });

    await press(page, buttonTexts.ko.run);
    await waitFor(page, 'done');

    expect(await outputOf(page)).toContain('Stable Diffusion');
    const call = runner(page).locator('.run-call');
    expect(await call.innerText()).toContain("import { ask } from './ask.ts';");
    expect(await call.innerText()).toContain("console.log(await ask('텍스트를");
    expect(await runner(page).innerText()).toContain(panelTexts.ko.phases.done);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(faults).toEqual([]);
  });

  test('edited code runs, points at its errors, and travels in a link', async () => {
    const { page } = await openPage(streaming);

    await runEdited(page, "console.log({ a: [1, 'b'] });\n\nnull.length;");
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toMatch(/^\{ a: \[ 1, 'b' \] \}\n+openai\.ts:3\nnull\.length;\n/);
    expect(await outputOf(page)).toContain('TypeError: Cannot read properties of null');
    expect(await page.locator('.cm-marked').innerText()).toBe('null.length;');

    // The build shortens the names of classes; errors show them as in a terminal.
    await runEdited(
      page,
      `import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import * as z from 'zod';
await new OpenAI().chat.completions.parse({
  model: 'gpt-6-luna', messages: [{ role: 'user', content: 'Hi' }], max_completion_tokens: 1,
  response_format: zodResponseFormat(z.object({ a: z.string() }), 'a'),
});`,
    );
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toContain('\nLengthFinishReasonError: ');

    await runEdited(page, "const a = 'open;");
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toMatch(/^\s*openai\.ts:1\n/);

    await runEdited(page, "import { readFileSync } from 'node:fs';\nreadFileSync('a');");
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toContain("Cannot import 'node:fs'");

    await runEdited(
      page,
      "fetch('https://example.com').catch(({ message }) => console.log(message));",
    );
    await waitFor(page, 'done');
    expect(await outputOf(page)).toContain('answers only for api.openai.com');

    await press(page, text.copyLink);
    await page.getByText(text.copied).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    await press(page, text.reset);
    expect(await runner(page).locator('.cm-content').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text.edit);
    await press(page, text.restore);
    expect(await runner(page).locator('.cm-content').innerText()).toContain('example.com');
    const { page: other } = await openPage(link.pathname + link.hash);
    await expect
      .poll(() => runner(other).locator('.cm-content').innerText(), { timeout: 10_000 })
      .toContain('example.com');
    expect(await findViolations(other)).toEqual([]);
    const { page: damaged } = await openPage(link.pathname + link.hash.slice(0, -9));
    await damaged.getByText(text.damagedLink).waitFor();
  });

  test('a what-if changes the original code, runs it and says why, and own code is kept', async () => {
    const { page, faults } = await openPage('/en/walkthrough/02-axios-post');
    const shownEditor = runner(page).locator('.run-file:not([hidden]) .cm-content');
    const isPressed = (name: string) =>
      runner(page).getByRole('button', { name }).getAttribute('aria-current');

    await press(page, 'the word Bearer is missing');
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toContain(
      '401 {"error":{"message":"You didn\'t provide an API key',
    );
    expect(await outputOf(page)).toContain('The key of the endpoint in this page is');
    expect(await page.locator('.cm-changed').innerText()).toMatch(
      /^ +Authorization: process\.env\.OPENAI_API_KEY,$/,
    );
    expect(await runner(page).locator('.run-reason').innerText()).toContain('you have sent no key');
    expect(await isPressed('the word Bearer is missing')).toBe('true');
    for (const part of ['.cm-changed', '.run-output', '.run-reason p']) {
      const box = await runner(page).locator(part).boundingBox();
      expect(box?.y, part).toBeGreaterThan(64);
      expect(Number(box?.y) + Number(box?.height), part).toBeLessThan(900);
    }
    expect(await findViolations(page)).toEqual([]);

    // The next one begins with the original code again; a second press while it runs does no harm.
    await press(page, 'you send too many requests');
    await press(page, 'you send too many requests');
    await waitFor(page, 'failed');
    expect(await outputOf(page)).toContain('429 {');
    expect(await runner(page).locator('.run-exchange').count()).toBe(1);
    expect(await shownEditor.innerText()).toContain('`Bearer $');
    expect(await runner(page).locator('.run-reason a').getAttribute('href')).toBe(
      '/en/reference/errors',
    );

    // An error in the other file brings its tab to the front.
    await press(page, text.reset);
    await press(page, text.edit);
    await shownEditor.press('Control+End');
    await shownEditor.pressSequentially('\n// mine\nthrow null;');
    await runner(page).getByRole('tab').first().press('ArrowRight');
    expect(await shownEditor.innerText()).toContain("import { postChat } from './postChat.ts';");
    await shownEditor.press('Control+Enter');
    await waitFor(page, 'failed');
    expect(await runner(page).locator('.run-reason p').count()).toBe(0);

    await press(page, 'the URL lacks /v1');
    await waitFor(page, 'failed');
    expect(await shownEditor.innerText()).not.toContain('// mine');
    await press(page, text.restore);
    expect(await shownEditor.innerText()).toContain('// mine');
    expect(await isPressed('the URL lacks /v1')).toBe('false');
    expect(faults).toEqual([]);
  });

  test('what never ends is ended, and can be stopped', async () => {
    const { page } = await openPage(streaming);

    await runEdited(page, "console.log('before');\nfor (;;);");
    await waitFor(page, 'endless');
    expect(await outputOf(page)).toBe('before\n');
    await runEdited(page, "for (;;) console.log('again and again');");
    await waitFor(page, 'flooded');
    await runEdited(page, 'setInterval(() => undefined, 100);');
    await press(page, text.stop);
    await waitFor(page, 'stopped');
  });
});
