import { hasBrowser } from '@by-example/config/hasBrowser';
import { loadReplies } from '@by-example/local-endpoint';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { texts } from '../../src/playground/texts.ts';
import { findViolations } from './findViolations.ts';
import { openPage, shiftOf } from './openPage.ts';

const text = texts.en;
const isTokenizer = (url: string) => /o200k/.test(url);
const isPage = (url: string) => /\.md\.[\w-]+\.js$/.test(url);

const send = (page: Page) => page.getByRole('button', { name: text.send }).click();
const phaseOf = (page: Page) => page.locator('.playground .status').getAttribute('data-phase');
const waitFor = (page: Page, phase: string) =>
  page.locator(`.playground .status[data-phase="${phase}"]`).waitFor();
const choose = (page: Page, name: string) =>
  page.getByLabel(text.examples).selectOption(text.exampleTitles[name] ?? name);
const openMore = (page: Page, words = text) => page.getByText(words.more).click();
const answerOf = (page: Page) => page.locator('.answer').innerText();
const isTokenizerUrl = (url: URL) => isTokenizer(url.href);

/** Lets no time pass on the page but what a test gives it. */
async function holdTheClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Lets time pass until an exchange has come to a phase. */
async function expectPhase(page: Page, phase: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(1_000);
        return phaseOf(page);
      },
      { timeout: 30_000 },
    )
    .toBe(phase);
}

const codeOf = (page: Page) => page.locator('.playground .code').innerText();

describe.skipIf(!hasBrowser)('in a browser', { timeout: 30_000 }, () => {
  test.each([
    ['/playground', texts.ko, 'Stable Diffusion, Midjourney, Imagen이'],
    ['/en/playground', texts.en, 'Stable Diffusion, Midjourney and Imagen'],
  ])('%s sends the question and shows all that goes over the wire', async (path, words, answer) => {
    const { page, faults } = await openPage(path);

    await page.getByRole('button', { name: words.send }).click();
    await waitFor(page, 'done');

    const wire = await page.locator('section[aria-labelledby="playground-wire"]').innerText();
    expect(wire).toContain('POST /v1/chat/completions');
    expect(wire).toContain('authorization: Bearer local-endpoint-key-costs-nothing');
    expect(wire).toContain('"model": "gpt-6-luna"');
    expect(wire).toContain('x-request-id: req_');
    expect(wire).toContain('"object": "chat.completion"');
    expect(await page.locator('.answer').innerText()).toContain(answer);
    expect(faults).toEqual([]);
  });

  test('it loads the tokenizer by itself, and from then on nothing, ever', async () => {
    const { page, requests } = await openPage('/en/playground');
    await expect.poll(() => requests.filter(isTokenizer)).not.toEqual([]);
    await page.waitForLoadState('networkidle');
    const loaded = requests.length;
    // VitePress fetches the pages that this one links to whenever the browser is idle.
    const loadedSince = () => requests.slice(loaded).filter((url) => !isPage(url));

    await send(page);
    await waitFor(page, 'done');
    await page.getByLabel(text.stream).check();
    await openMore(page);
    await page.getByLabel('max_completion_tokens').fill('5');
    await send(page);
    await waitFor(page, 'done');

    expect(loadedSince()).toEqual([]);
  });

  test('a stream shows its chunks as they come', async () => {
    const { page } = await openPage('/en/playground', { inOwnTab: true });
    const events = page.locator('.events li');
    await page.getByLabel(text.stream).check();
    await holdTheClock(page);

    await send(page);
    await waitFor(page, 'receiving');
    await events.first().waitFor();
    expect(await events.count()).toBe(1);
    await page.clock.runFor(60_000);
    await waitFor(page, 'done');

    expect(await events.count()).toBeGreaterThan(20);
    expect(await events.first().innerText()).toContain('"role":"assistant"');
    expect((await events.locator('strong').allTextContents()).join('')).toContain('Midjourney');
    expect(await events.last().innerText()).toContain('data: [DONE]');
    expect(await page.locator('.answer').innerText()).toContain('Midjourney');
  });

  test('it shows each failure, what it means and what to do', async () => {
    const { page, faults } = await openPage('/en/playground', { inOwnTab: true });
    await openMore(page);
    await holdTheClock(page);
    const failure = page.locator('.failure');

    for (const [kind, title, advice] of [
      ['rate_limit', '429 rate_limit_exceeded', 'retry-after'],
      ['quota', '429 credit_balance_exhausted', 'Add credit'],
      ['server_error', '500', 'Retry in a moment'],
      ['overloaded', '503 server_is_overloaded', 'Wait about a minute'],
      ['request_too_large', '429 rate_limit_exceeded', 'fewer tokens'],
      ['cut_stream', 'connection_failed', 'connection was lost'],
      ['timeout', 'timeout', '10 seconds'],
    ] as const) {
      await page.getByLabel(text.simulate).selectOption(kind);
      await send(page);
      await expectPhase(page, 'failed');
      expect((await failure.locator('h3').innerText()).trim()).toBe(title);
      expect(await failure.innerText()).toContain(advice);
    }

    await page.clock.resume();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a slow answer comes in the end, and a wait can be stopped', async () => {
    const { page } = await openPage('/en/playground', { inOwnTab: true });
    await openMore(page);
    await page.getByLabel(text.simulate).selectOption('slow');
    await holdTheClock(page);

    await send(page);
    await waitFor(page, 'waiting');
    await page.getByRole('button', { name: text.stop }).click();
    await waitFor(page, 'stopped');
    await send(page);
    await waitFor(page, 'waiting');
    await expectPhase(page, 'done');
  });

  test('the keyboard stays where it is while an answer comes', async () => {
    const { page } = await openPage('/en/playground');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

    await page.getByRole('button', { name: text.send }).focus();
    await page.keyboard.press('Enter');
    await waitFor(page, 'done');

    expect(await focused()).toContain(text.send);
    for (const _ of [1, 2]) {
      await page.getByLabel(`Message 1: ${text.remove}`).focus();
      await page.keyboard.press('Enter');
    }
    expect(await focused()).toContain(text.add);
  });

  test('numbers can be typed as people write them', async () => {
    const { page } = await openPage('/en/playground');
    const field = page.getByRole('spinbutton', { name: 'temperature' });
    await page.getByRole('tab', { name: 'curl' }).click();

    for (const [typed, sent] of [
      ['-0.5', '"temperature": -0.5'],
      ['0.05', '"temperature": 0.05'],
      ['1e-7', '"temperature": 1e-7'],
      ['2.0', '"temperature": 2'],
    ] as const) {
      await field.clear();
      await field.pressSequentially(typed);
      expect(await field.inputValue()).toBe(typed);
      expect(await codeOf(page)).toContain(sent);
    }
  });

  test('it is whole also on a day when more models are shut down', async () => {
    const { page, faults } = await openPage('/en/playground', { today: '2027-05-01' });

    const shutDown = page.locator(`optgroup[label="${text.shutDown}"]`);
    await expect.poll(() => shutDown.textContent()).toContain('gpt-5-mini');
    expect(faults).toEqual([]);
  });

  test('a page that lost its connection can send once it is back', async () => {
    const { page } = await openPage('/en/', { inOwnTab: true });
    // Once when the page is idle, and once on sending.
    await page.route(isTokenizerUrl, (route) => route.abort(), { times: 2 });
    await page.goto(page.url().replace(/\/$/, '/playground'));
    await page.waitForEvent('requestfailed');

    await send(page);
    await waitFor(page, 'failed');

    expect(await page.locator('.failure').innerText()).toContain('connection_failed');
    expect(await page.locator('.failure').innerText()).toContain('check your network');
    expect(await page.locator('.failure').innerText()).not.toContain('OPENAI_');
    await send(page);
    await waitFor(page, 'done');
  });

  test('what cannot be copied says so', async () => {
    const { page } = await openPage('/en/playground');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });

    await page.getByRole('button', { name: text.copyLink }).click();

    await page.getByText(text.notCopied).waitFor();
  });

  test('on a phone, sending leads to the answer', async () => {
    const { page } = await openPage('/en/playground', { width: 360 });
    expect(await shiftOf(page)).toBeLessThan(0.05);

    await send(page);
    await waitFor(page, 'done');

    const status = page.locator('.playground .status');
    const fromBottom = () =>
      status.evaluate((line) => innerHeight - line.getBoundingClientRect().bottom);
    await expect.poll(fromBottom).toBeGreaterThan(0);
  });

  test('it shows what is wrong with a request, as the API would', async () => {
    const { page } = await openPage('/en/playground');

    await page.getByRole('spinbutton', { name: 'temperature' }).fill('0.7');
    await send(page);
    await waitFor(page, 'failed');

    expect(await page.locator('.failure').innerText()).toContain('unsupported_');
    await page.getByLabel('reasoning_effort').selectOption('none');
    await send(page);
    await waitFor(page, 'done');
  });

  test('the form writes the code in four forms, and the copy button copies it', async () => {
    const { page } = await openPage('/en/playground');

    await page.getByLabel('Message 2: Content').fill("it's mine");
    await openMore(page);
    await page.getByLabel('max_completion_tokens').fill('20');
    await page.getByRole('tab', { name: 'openai' }).click();
    const codes: string[] = [];
    for (const _ of ['openai', 'axios', 'fetch', 'curl']) {
      codes.push(await codeOf(page));
      await page.keyboard.press('ArrowRight');
    }

    for (const code of codes) expect(code).toContain('max_completion_tokens');
    expect(codes[0]).toContain("import OpenAI from 'openai';");
    expect(codes[1]).toContain("import axios from 'axios';");
    expect(codes[2]).toContain('await fetch(url');
    expect(codes[3]).toContain(`it'\\''s mine`);
    await page.getByRole('button', { name: text.copy }).click();
    await page.getByText(text.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${codes[0]?.trim()}\n`);
  });

  test('a conversation goes on, and an earlier request comes back', async () => {
    const { page, faults } = await openPage('/en/playground');
    await page.setViewportSize({ width: 1366, height: 650 });
    await send(page);
    await waitFor(page, 'done');
    const { y = 0, height = 0 } = (await page.locator('.answer').boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(650);
    expect(await page.locator('.playground .status').innerText()).toMatch(/\d ms · \d+ B sent/);

    await page.getByRole('button', { name: text.continue }).click();
    await page.keyboard.type('And of sounds?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => answerOf(page)).toContain('And of sounds?');
    expect(await page.getByLabel('Message 3: Role').inputValue()).toBe('assistant');
    await page.locator('.earlier summary').click();
    expect(await findViolations(page)).toEqual([]);
    await page.locator('.earlier button').first().click();

    expect(await answerOf(page)).toContain('Midjourney');
    expect(await page.locator('fieldset textarea').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  test('messages are added, moved and removed with the keyboard alone', async () => {
    const { page } = await openPage('/en/playground');
    const contents = () =>
      page
        .locator('.playground li textarea')
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));

    await page.getByRole('button', { name: text.add }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('an example');
    await page.getByLabel(`Message 3: ${text.up}`).focus();
    await page.keyboard.press('Enter');
    expect(await contents()).toEqual([
      'You are a helpful assistant.',
      'an example',
      expect.stringContaining('images'),
    ]);
    await page.keyboard.press('Enter');
    expect((await contents())[0]).toBe('an example');
    await page.getByLabel(`Message 2: ${text.remove}`).focus();
    await page.keyboard.press('Enter');

    expect(await contents()).toEqual(['an example', expect.stringContaining('images')]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('Ctrl+Enter sends from within a message', async () => {
    const { page } = await openPage('/en/playground');

    await page.getByLabel('Message 2: Content').focus();
    await page.keyboard.press('Control+Enter');

    await waitFor(page, 'done');
  });

  test('each example fills the form, and is answered as it should be', async () => {
    const { page, requests, origin, faults } = await openPage('/en/playground');
    const wire = page.locator('section[aria-labelledby="playground-wire"]');

    for (const [name, shown] of [
      ['one-question', 'Stable Diffusion, Midjourney and Imagen'],
      ['system-message', 'A token is a piece of text'],
      ['conversation', 'model files can be downloaded'],
      ['temperature', 'API key'],
      ['top-p', 'Pixel'],
      ['stop', /One, two, three, four,\s+Finish reason/],
      ['streaming', 'One, two, three, four, five'],
      ['structured-output', '{\n  "title": "Reading club",\n  "date": "2026-12-04",'],
      ['tool-calling', /get_weather\(\{ "city": "Busan" \}\)\s*call_\w{24}\b/],
      ['tool-results', 'It is clear in Busan now, and 7 °C.'],
      ['image-input', 'A gray tabby cat is hugging an otter'],
      ['wrong-temperature', '400 decimal_above_max_value'],
      ['no-credit', '429 credit_balance_exhausted'],
      ['no-room-to-answer', text.empty],
    ] as const) {
      await choose(page, name);
      expect(await phaseOf(page)).toBeNull();
      await send(page);
      await page.locator('.playground .status').filter({ hasText: /^\d/ }).waitFor();
      await page.getByRole('button', { name: text.send }).waitFor();

      expect(await wire.innerText()).toMatch(shown);
      expect(await page.getByLabel(text.examples).inputValue()).toBe(name);
    }
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a tool is called, its result written, and the answer comes', async () => {
    const { page, faults } = await openPage('/en/playground');
    await choose(page, 'tool-calling');
    await page.getByLabel(text.stream).check();
    await send(page);
    await waitFor(page, 'done');
    const pieces = await page.locator('.events strong').allTextContents();
    expect(pieces.join('')).toBe('get_weather{"city":"Busan"}');

    const add = page.getByRole('button', { name: text.addCalls(1) });
    await add.click();
    await page.keyboard.type('{ "celsius": 7, "sky": "clear" }');
    expect(await add.count()).toBe(0);
    expect(await page.locator('li .call').innerText()).toContain(
      'get_weather({ "city": "Busan" })',
    );
    const id = await page.getByLabel('Message 3: tool_call_id').inputValue();
    expect(await page.locator('li .call').innerText()).toContain(id);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => answerOf(page)).toContain('It is clear in Busan now');

    await page.getByLabel('Message 3: tool_call_id').fill('call_other');
    await send(page);
    await waitFor(page, 'failed');
    expect(await page.locator('.failure').innerText()).toContain('tool_call_id');
    expect(faults).toEqual([]);
  });

  test('a refusal is called one', async () => {
    const { page } = await openPage('/en/playground');
    const prepared = loadReplies().filter(
      ({ schema, reply }) => schema === 'event' && reply.refusal,
    );
    const refusals = prepared.map(({ messages, reply }) => ({ message: messages.at(-1), reply }));
    const { message, reply } =
      refusals.find(({ reply }) => /[a-z]/.test(reply.refusal ?? '')) ?? {};
    if (typeof message !== 'object') throw new Error('Cannot find a refusal');

    await choose(page, 'structured-output');
    await page.getByLabel('Message 2: Content').fill(String(message.content));
    await send(page);
    await waitFor(page, 'done');

    expect(await answerOf(page)).toContain(`${text.refusal} refusal ${reply?.refusal}`);
  });

  test('JSON that does not parse is not sent, and JSON of a wrong shape is', async () => {
    const { page } = await openPage('/en/playground');
    await openMore(page);
    const tools = page.getByLabel('Tools tools');
    await tools.fill('[{ "type": function }]');
    await page.getByText(text.notJson).waitFor();
    expect(await page.locator('.fault').innerText()).toContain('Unexpected token');
    expect(await findViolations(page)).toEqual([]);
    await page.getByText(text.more).click();

    await send(page);

    expect(await phaseOf(page)).toBeNull();
    expect(await tools.evaluate((area) => area === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Enter');
    expect(await phaseOf(page)).toBeNull();
    await tools.fill('{}');
    await send(page);
    await waitFor(page, 'failed');
    expect(await page.locator('.failure').innerText()).toContain("Invalid type for 'tools'");
    expect(await page.getByText(text.notJson).count()).toBe(0);
  });

  test('a picture is uploaded, shown, sent, and left out of the link', async () => {
    const { page, faults } = await openPage('/en/playground');
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const buffer = Buffer.concat([pixel, Buffer.alloc(3_000)]);
    const png = buffer.toString('base64');
    await page.getByLabel('Message 2: Content').fill('What is in this picture?');

    await page.getByLabel(`Message 2: ${text.addImage}`).click();
    await page.getByLabel(`Message 2: ${text.imageFile}`).setInputFiles({
      name: 'pixel.png',
      mimeType: 'image/png',
      buffer,
    });
    await page.getByAltText(`Message 2: ${text.image}`).waitFor();
    await page.getByText(text.noFileInLink).waitFor();
    await send(page);
    await waitFor(page, 'done');

    expect(await answerOf(page)).toContain('This page only has prepared answers.');
    await page.getByRole('button', { name: text.copyLink }).click();
    await page.getByText(text.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(png);
    expect(await codeOf(page)).toContain('data:image/png;base64,iVBORw0KGgo');
    expect(await codeOf(page)).not.toContain(png);
    await page.getByRole('button', { name: text.copy }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(png);
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel(`Message 2: ${text.removeImage}`).click();
    expect(await page.getByText(text.noFileInLink).count()).toBe(0);
    await send(page);
    await waitFor(page, 'done');
    expect(faults).toEqual([]);
  });

  test('more parameters open by themselves when one is set', async () => {
    const { page } = await openPage('/en/playground');
    const isOpen = () =>
      page.locator('.playground details').evaluate((box) => 'open' in box && box.open);
    expect(await isOpen()).toBe(false);

    await choose(page, 'structured-output');
    await expect.poll(isOpen).toBe(true);
    await choose(page, 'one-question');
    await expect.poll(isOpen).toBe(false);
    await choose(page, 'stop');
    await expect.poll(isOpen).toBe(true);
    await page.getByRole('textbox', { name: 'stop' }).fill('');

    expect(await isOpen()).toBe(true);
    expect(await page.getByLabel(text.examples).inputValue()).toBe('');
  });

  test('a link brings the form back, in the other language too', async () => {
    const { page, origin, faults } = await openPage('/en/playground');
    await page.getByLabel('Message 2: Content').fill('직접 쓴 질문 👋');
    await page.getByLabel(text.stream).check();
    await page.getByRole('button', { name: text.copyLink }).click();
    await page.getByText(text.copied).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const second = await openPage(link.replace(origin, ''), { inOwnTab: true });
    expect(await second.page.getByLabel('Message 2: Content').inputValue()).toBe('직접 쓴 질문 👋');
    expect(await second.page.getByLabel(text.stream).isChecked()).toBe(true);

    await page.waitForURL(link);
    await page.locator('.VPNavBarTranslations').hover();
    await page.locator('.VPNavBarTranslations a').click();
    await page.waitForURL((url) => url.pathname === '/playground');
    await expect.poll(() => page.getByLabel('메시지 2: 내용').inputValue()).toBe('직접 쓴 질문 👋');
    expect([...faults, ...second.faults]).toEqual([]);
  });

  test('a damaged link says so and shows the first form', async () => {
    const { page, faults } = await openPage('/en/playground#try=abc');

    await page.getByRole('alert').filter({ hasText: text.damagedLink }).waitFor();
    expect(await page.getByLabel('Message 1: Content').inputValue()).toBe(
      'You are a helpful assistant.',
    );
    expect(faults).toEqual([]);
  });

  test('it is accessible with an answer on it, light and dark, and fits a phone', async () => {
    const { page } = await openPage('/playground');
    expect(await shiftOf(page)).toBeLessThan(0.05);

    await page.getByLabel(texts.ko.stream).check();
    await openMore(page, texts.ko);
    await page.getByLabel('max_completion_tokens').fill('20');
    await page.getByRole('button', { name: texts.ko.send }).click();
    await waitFor(page, 'done');

    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('html.dark').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });
});
