import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { forms } from '../../src/code/Call.ts';
import { writeCode } from '../../src/code/writeCode.ts';
import { curlIsMissing } from './curlIsMissing.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a shell would fill it in
const nasty = 'it\'s $(id) `id` \\ "x" ${HOME}\n\'; exit 1 #';
const body = { model: 'gpt-6-luna', messages: [{ role: 'user' as const, content: nasty }] };

test.skipIf(curlIsMissing)(
  'curl sends what the form holds, whatever it means to a shell',
  async () => {
    const command = writeCode({ body }, 'curl').replace(/^curl /, "printf '%s\\0' ");

    const { stdout } = await promisify(execFile)('sh', ['-c', command]);

    const parts = stdout.split('\0');
    expect(JSON.parse(parts[parts.indexOf('--data') + 1] ?? '')).toEqual(body);
  },
);

test.each(forms)('%s asks for a simulated failure in a header', (form) => {
  const code = writeCode({ body, simulate: 'rate_limit' }, form);

  expect(code).toMatch(/x-simulate'?: '?rate_limit/);
});

test.each(['openai', 'axios', 'fetch'] as const)('%s prints each of several answers', (form) => {
  expect(writeCode({ body: { ...body, n: 2 } }, form)).toMatch(
    /for \(const \{ message \} of \S+\.choices\) \{\n +console\.log\(message\.content\);/,
  );
  expect(writeCode({ body: { ...body, n: 2, stream: true } }, form)).toContain(
    'console.log(index, delta.content);',
  );
});

test.each(['openai', 'axios', 'fetch'] as const)(
  '%s prints tool calls, JSON or a refusal',
  (form) => {
    const tools = [{ type: 'function' as const, function: { name: 'get_time' } }];
    const response_format = { type: 'json_object' as const };

    expect(writeCode({ body: { ...body, tools } }, form)).toContain(
      'console.log(message?.tool_calls ?? message?.content);',
    );
    expect(writeCode({ body: { ...body, response_format } }, form)).toContain(
      "console.log(message?.refusal ?? JSON.parse(message?.content ?? 'null'));",
    );
    expect(writeCode({ body: { ...body, n: 2, tools, response_format } }, form)).toContain(
      "console.log(message.tool_calls ?? message.refusal ?? JSON.parse(message.content ?? 'null'));",
    );
    expect(writeCode({ body: { ...body, tools, stream: true } }, form)).toContain(
      'console.log(chunk.choices[0]?.delta);',
    );
  },
);

test.each(forms)('%s never holds a key, only the name of the variable', (form) => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key-0123456789');

  const code = writeCode({ body }, form);

  expect(code).not.toContain('sk-');
  expect(code).toContain('OPENAI_API_KEY');
});
