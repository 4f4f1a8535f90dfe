import { expect, test } from 'vitest';
import { readOptions } from '../src/readOptions.ts';

const read = (line: string) => readOptions(line.split(' '));

test.each([
  ['12 --input=a.csv --yes -y 3 --offline --lang ko', ['--input=a.csv', '--yes', '-y', '3']],
  ['12 --input a.csv --offline --limit 3 --lang ko', ['--input', 'a.csv', '--limit', '3']],
  ['--offline --lang=ko 12 --input a.csv 02', ['--input', 'a.csv', '02']],
  ['--offline 12 --lang ko -- photo.jpg', ['photo.jpg']],
  ['--lang ko 12 --offline -- --lang en -- --help', ['--lang', 'en', '--', '--help']],
  ['-- 12 --offline --lang ko -x -', ['-x', '-']],
  ['12 --offline --lang ko', []],
])('%s: what pnpm start does not know goes to the lesson', (line, lessonArguments) => {
  expect(read(line)).toEqual({
    words: ['12'],
    lessonArguments,
    language: 'ko',
    offline: true,
    wantsList: false,
    wantsHelp: false,
  });
});

test('several lessons have no arguments, and are all named', () => {
  expect(read('11 12 --offline')).toMatchObject({ words: ['11', '12'], lessonArguments: [] });
});

test.each([
  ['--input=sk-key 12 --lang en', "Unknown option '--input'\nA lesson's own options follow"],
  ['11 12 --yes --lang en', "Unknown option '--yes'\nA lesson's own options follow"],
  ['11 12 --lang en -- a.jpg', "Unexpected argument 'a.jpg'\nA lesson's own options follow"],
  ['--input 12 --lang ko', '--input 옵션은 없습니다\n예제가 받는 옵션은 예제 하나의 번호 뒤에'],
  ['11 12 --lang ko -- a.jpg', "알 수 없는 인수 'a.jpg'\n예제가 받는 옵션은"],
  ['12 --offline=yes --lang en', '--offline takes no value'],
  ['12 --input a.csv --lang', '--lang'],
])('%s is refused', (line, message) => {
  expect(() => read(line)).toThrow(message);
  expect(() => read(line)).not.toThrow('sk-key');
});
