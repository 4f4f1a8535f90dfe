import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { onTestFinished } from 'vitest';

/** A lesson of three regions: small enough to be judged in a moment. */
export const tinyLesson: Record<string, string> = {
  'package.json': JSON.stringify({
    name: '@by-example/01-greet',
    type: 'module',
    title: { ko: '인사 보내기', en: 'Send a greeting' },
    imports: { '#lesson': { exercise: './exercise.ts', default: './src/greet.ts' } },
    scripts: { start: 'tsx src/main.ts' },
  }),
  'src/greet.ts': `/** Sends a greeting and gives the answer. */
export async function greet(name: string): Promise<string> {
  // #region body
  const body = JSON.stringify({ to: name, greeting: 'Hello' });
  // #endregion body

  // #region send
  const response = await fetch('https://example.com/greetings', { method: 'POST', body });
  // #endregion send

  // #region answer
  return response.text();
  // #endregion answer
}
`,
  'src/main.ts': `import { greet } from './greet.ts';
console.log(String(greet).includes('learner') ? 'the exercise' : 'the solution');
`,
  'test/greet.test.ts': `import { recordRequests } from '@by-example/config/recordRequests';
import { untilSent } from '@by-example/config/untilSent';
import nock from 'nock';
import { describe, expect, test } from 'vitest';
import { greet } from '#lesson';

const greetings = (path: string | RegExp = '/greetings') => nock('https://example.com').post(path);

describe('body', () => {
  test('greet() says whom it greets', async () => {
    const requests = recordRequests(greetings(/./).reply(200, 'Hi'));

    await untilSent(greet('Mina'));

    expect(requests[0]?.body).toEqual({ to: 'Mina', greeting: 'Hello' });
  });
});

describe('send', () => {
  test('greet() posts once', async () => {
    const requests = recordRequests(greetings().reply(200, 'Hi'));

    await untilSent(greet('Mina'));

    expect(requests.map(({ method }) => method)).toEqual(['POST']);
  });
});

describe('answer', () => {
  test.each([200, 418])('greet() gives the text of a %i', async (status) => {
    greetings().reply(status, 'Hi');

    expect(await greet('Mina')).toBe('Hi');
  });
});
`,
  'exercise.md': `# Send a greeting

You greet somebody and
give back what they say.

## 1. body: Write the body

Keep it in \`body\`.

### Hints

1. It is JSON.
2. \`const body = JSON.stringify({ to: name, greeting: 'Hello' });\`

## 2. send: Send it

Keep the response in \`response\`.

### Hints

1. fetch() does it.
2. It takes a method.
3. Such as:

   \`\`\`ts
   const response = await fetch(url, { method: 'POST', body });
   \`\`\`

## 3. answer: Give the answer

Give the text of \`response\`.

### Hints

1. A response has a method for it.
2. \`return response.text();\`
`,
  'exercise.ko.md': `# 인사 보내기

인사를 보내고 답을 돌려줍니다.

## 1. body: 본문 쓰기

\`body\`에 담으세요.

### 힌트

1. JSON입니다.
2. \`const body = JSON.stringify({ to: name, greeting: 'Hello' });\`

### 검사

- \`greet() says whom it greets\`: 누구에게 인사하는지 말합니다

## 2. send: 보내기

응답을 \`response\`에 담으세요.

### 힌트

1. fetch()를 쓰세요.
2. 메서드를 정하세요.

### 검사

- \`greet() posts once\`: 한 번만 POST합니다

## 3. answer: 답 돌려주기

\`response\`의 텍스트를 돌려주세요.

### 힌트

1. 응답에 메서드가 있습니다.
2. \`return response.text();\`

### 검사

- \`greet() gives the text of a %i\`: %i 응답의 텍스트를 돌려줍니다
`,
  'mistakes.ts': `export const mistakes = [
  { is: 'wrong', step: 'body', what: 'nobody is greeted', from: "to: name, ", to: '' },
  { is: 'wrong', step: 'body', what: 'another greeting', from: "'Hello'", to: "'Bye'" },
  { is: 'wrong', step: 'send', what: 'another address', from: '/greetings', to: '/goodbyes' },
  { is: 'wrong', step: 'answer', what: 'a promise in a text', from: 'response.text()', to: '\`\${response.text()}\`' },
  { is: 'wrong', step: 'answer', what: 'the status', from: 'response.text()', to: 'String(response.status)' },
  { is: 'right', what: 'awaits the text', from: 'return response', to: 'return await response' },
];
`,
  'tsconfig.json': '{ "extends": "@by-example/config/tsconfig.json" }',
  'vitest.config.ts': "export { default } from '@by-example/config/vitest';\n",
};

/** Makes a project with a copy of the tiny lesson, but for these files, and gives its folder. It goes with the test. */
export function makeTinyProject(changes: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), '연습 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lesson = join(folder, 'examples/01-greet');
  for (const [name, text] of Object.entries({ ...tinyLesson, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(lesson, name)), { recursive: true });
    writeFileSync(join(lesson, name), text);
  }
  const packages = join(projectFolder, 'examples/01-openai-client/node_modules');
  symlinkSync(packages, join(lesson, 'node_modules'), 'junction');
  return folder;
}
