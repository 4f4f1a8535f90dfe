import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { onTestFinished } from 'vitest';

/** A lesson of three regions, small enough to be judged in a moment. */
export const tinyLesson: Record<string, string> = {
  'package.json': JSON.stringify({
    name: '@by-example/01-greet',
    type: 'module',
    title: { ko: '인사 보내기', en: 'Send a greeting' },
    imports: { '#lesson': './src/greet.ts' },
    scripts: { start: 'tsx src/main.ts' },
  }),
  'src/greet.ts': `/** Sends a greeting and returns the answer. */
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
  'exercise/steps.test.ts': `import { recordRequests } from '@by-example/config/recordRequests';
import nock from 'nock';
import { describe, expect, test, vi } from 'vitest';

async function greet(name: string): Promise<string> {
  vi.resetModules();
  const lesson = await import('#lesson');
  return lesson.greet(name);
}

const greetings = () => nock('https://example.com').post('/greetings');

describe('body', () => {
  test('greet() says whom it greets', async () => {
    const requests = recordRequests(greetings().reply(200, 'Hi'));

    await greet('Mina');

    expect(requests[0]).toMatchObject({ body: { to: 'Mina', greeting: 'Hello' } });
  });
});

describe('send', () => {
  test('greet() posts once', async () => {
    greetings().reply(200, 'Hi');

    await greet('Mina');
  });
});

describe('answer', () => {
  test.each([200, 418])('greet() returns the text of a %i', async (status) => {
    greetings().reply(status, 'Hi');

    expect(await greet('Mina')).toBe('Hi');
  });
});
`,
  'exercise/task.md': `# Send a greeting

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
  'exercise/task.ko.md': `# 인사 보내기

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

- \`greet() returns the text of a %i\`: %i 응답의 텍스트를 돌려줍니다
`,
  'exercise/edits.ts': `export const edits = [
  { is: 'wrong', step: 'body', what: 'nobody is greeted', from: "to: name, ", to: '', shows: 'body.to' },
  { is: 'wrong', step: 'body', what: 'another greeting', from: "'Hello'", to: "'Bye'", shows: '- yours: "Bye"' },
  { is: 'wrong', step: 'send', what: 'another path', from: '/greetings', to: '/goodbyes', shows: '/goodbyes' },
  { is: 'wrong', step: 'answer', what: 'nothing', from: 'return response', to: 'response', shows: '+ expected: "Hi"' },
  { is: 'wrong', step: 'answer', what: 'the status', from: 'response.text()', to: 'String(response.status)', shows: '- yours: "200"' },
  { is: 'right', what: 'awaits the text', from: 'return response', to: 'return await response' },
];
`,
  'tsconfig.json': '{ "extends": "@by-example/config/tsconfig.json" }',
  'vitest.config.ts': "export { default } from '@by-example/config/vitest';\n",
};

/** A project in a temporary folder. */
export type TinyProject = { folder: string; remove: () => void };

/** Creates a project with a copy of the tiny lesson, except for these files. */
export function createTinyProject(changes: Record<string, string | undefined> = {}): TinyProject {
  const folder = mkdtempSync(join(tmpdir(), '연습 folder-'));
  const lesson = join(folder, 'examples/01-greet');
  for (const [name, text] of Object.entries({ ...tinyLesson, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(lesson, name)), { recursive: true });
    writeFileSync(join(lesson, name), text);
  }
  const packages = join(projectFolder, 'examples/01-openai-client/node_modules');
  symlinkSync(packages, join(lesson, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Creates such a project until the test has finished. Returns its folder. */
export function makeTinyProject(changes?: Record<string, string | undefined>): string {
  const { folder, remove } = createTinyProject(changes);
  onTestFinished(remove);
  return folder;
}
