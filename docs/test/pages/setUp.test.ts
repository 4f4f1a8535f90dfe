import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calls } from '../../src/code/calls.ts';

const docs = join(import.meta.dirname, '../..');

test.each(calls.filter(({ only }) => only === undefined))(
  'the page of $language/$name begins with what makes its code run',
  ({ language, name }) => {
    const page = readFileSync(join(docs, language, 'reference', `${name}.md`), 'utf8');

    const [start = ''] = page.split('\n## ');
    expect(start).toContain('```sh file=../../src/code/setUp.sh\nnpm init -y\n');
    for (const words of ['node ask.ts', 'npx tsx ask.ts', 'npm install axios']) {
      expect(start).toContain(`\`${words}\``);
    }
    expect(start).toContain(`\`pnpm snippet ${language}/${name}/axios\``);
  },
);
