import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findError } from '../../src/errors/findError.ts';
import { applyWhatIf } from '../../src/run/applyWhatIf.ts';
import { describeRunnable } from '../../src/run/describeRunnable.ts';
import { loadProgram } from '../../src/run/loadProgram.ts';
import { loadWhatIfs } from '../../src/run/loadWhatIfs.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const lessons = globSync('examples/*/package.json', { cwd: root })
  .map((path) => path.replaceAll('\\', '/').replace('/package.json', ''))
  .sort()
  .map((folder) => {
    const manifest = JSON.parse(read(`${folder}/package.json`));
    const path = `${folder}/${manifest.imports['#lesson'].slice(2)}`;
    return { path, isRunnable: describeRunnable(path, read(path), 'en')?.needsNode === false };
  });

describe.each(lessons)('$path', ({ path, isRunnable }) => {
  test('offers three or four changes if the page runs it, each with a few words in both languages', async () => {
    const whatIfs = await loadWhatIfs(path);

    expect(isRunnable ? [3, 4] : [0]).toContain(whatIfs.length);
    for (const { title, why, code } of whatIfs) {
      expect(title).toEqual({
        ko: expect.stringMatching(/^.{2,24}면$/),
        en: expect.stringMatching(/^[a-z`][^|]{1,31}$/),
      });
      expect(why ?? { ko: '.', en: '.' }).toEqual({
        ko: expect.stringMatching(/\.$/),
        en: expect.stringMatching(/\.$/),
      });
      if (code) expect(findError(Number.NaN, code)).toBeDefined();
    }
  });

  test.each(['ko', 'en'] as const)(
    'each change is of code that occurs once (%s)',
    async (language) => {
      const original = loadProgram(path, language);
      for (const whatIf of await loadWhatIfs(path)) {
        const { program, file, first, last } = applyWhatIf(original, whatIf);

        const changed =
          program[file]?.code
            .split('\n')
            .slice(first - 1, last)
            .join('\n') ?? '';
        expect(changed).not.toBe('');
        expect(original[file]?.code).not.toContain(changed);
      }
    },
  );
});

test('a change names the lines that it changes, and adds', () => {
  const whatIf = { title: { ko: '', en: 'x' }, from: 'b', to: 'c,\nd', shows: '', code: '' };
  const program = [
    { name: 'a.ts', code: '1' },
    { name: 'call.ts', code: 'a\nb\nz' },
  ];

  expect(applyWhatIf(program, whatIf)).toEqual({
    program: [program[0], { name: 'call.ts', code: 'a\nc,\nd\nz' }],
    file: 1,
    first: 2,
    last: 3,
  });
  expect(() => applyWhatIf(program, { ...whatIf, from: 'q' })).toThrow('Cannot change "x"');
  expect(() => applyWhatIf([...program, ...program], whatIf)).toThrow('must occur once');
});
