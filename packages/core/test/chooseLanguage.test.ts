import { expect, test } from 'vitest';
import { chooseLanguage } from '../src/index.ts';

test('chooseLanguage() obeys --lang before the system', () => {
  expect(chooseLanguage(['--lang', 'ko'], { LANG: 'en_US.UTF-8' })).toBe('ko');
  expect(chooseLanguage(['02', '--lang=en'], { LANG: 'ko_KR.UTF-8' })).toBe('en');
});

test("chooseLanguage() follows the system's language: Korean or, for every other, English", () => {
  expect(chooseLanguage([], { LANG: 'ko_KR.UTF-8' })).toBe('ko');
  expect(chooseLanguage([], { LC_ALL: 'ko_KR.UTF-8', LANG: 'C' })).toBe('ko');
  expect(chooseLanguage([], { LANG: 'C.UTF-8' })).toBe('en');
  expect(chooseLanguage([], { LANG: 'de_DE.UTF-8' })).toBe('en');
  expect(chooseLanguage([], { LANG: 'kok_IN.UTF-8' })).toBe('en');
});

test.each([[['--lang', 'fr']], [['--lang']], [['--lang=']]])(
  'chooseLanguage() refuses %j',
  (words) => {
    expect(() => chooseLanguage(words, {})).toThrow(
      /^Cannot use the language ".*": --lang takes ko or en\nTry: --lang en$/,
    );
  },
);
