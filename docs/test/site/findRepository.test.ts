import { expect, test } from 'vitest';
import { findRepository } from '../../src/site/findRepository.ts';

test('the workflow names the repository', () => {
  expect(findRepository({ GITHUB_REPOSITORY: 'somebody/project' }, () => '')).toBe(
    'https://github.com/somebody/project',
  );
});

test.each([
  ['https://github.com/somebody/project.git\n', 'https://github.com/somebody/project'],
  ['git@github.com:some-body/pro.ject.git', 'https://github.com/some-body/pro.ject'],
  ['https://token@github.com/somebody/project', 'https://github.com/somebody/project'],
  ['/tmp/copy', undefined],
  ['', undefined],
])('the origin %j gives %s', (origin, repository) => {
  expect(findRepository({}, () => origin)).toBe(repository);
});
