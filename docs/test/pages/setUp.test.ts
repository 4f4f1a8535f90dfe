import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms } from '../../src/code/Call.ts';
import { calls } from '../../src/code/calls.ts';
import { writeCode } from '../../src/code/writeCode.ts';

const docs = join(import.meta.dirname, '../..');

test.each(calls.filter(({ only }) => only === undefined))(
  'the page of $language/$name begins with what makes its code run',
  ({ language, name, call }) => {
    const page = readFileSync(join(docs, language, 'reference', `${name}.md`), 'utf8');

    const [start = ''] = page.split('\n## ');
    expect(start).toContain('```sh file=../../src/code/setUp.sh\nnpm init -y\n');
    for (const words of ['node ask.ts', 'npx tsx ask.ts', 'npm install axios']) {
      expect(start).toContain(`\`${words}\``);
    }
    const code = forms.map((form) => writeCode(call, form)).join('');
    for (const [, imported] of code.matchAll(/from '([\w-]+)/g)) {
      expect(start).toContain(`npm install ${imported}`);
    }
    expect(start).toContain(`\`pnpm snippet ${language}/${name}/axios\``);
  },
);
