import { expect, test } from 'vitest';
import { findAddress, findRepository } from '../../src/site/findRepository.ts';

test('the workflow names the repository', () => {
  expect(findRepository({ GITHUB_REPOSITORY: 'somebody/project' }, () => '', null)).toBe(
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
  expect(findRepository({}, () => origin, null)).toBe(repository);
});

test('the repository of package.json comes first', () => {
  const environment = { GITHUB_REPOSITORY: 'fork/project' };

  expect(findRepository(environment, () => '', 'github:somebody/project')).toBe(
    'https://github.com/somebody/project',
  );
});

test.each([
  ['github:somebody/project'],
  ['https://github.com/somebody/project'],
  [{ type: 'git', url: 'git+https://github.com/somebody/project.git' }],
])('the repository %j is at its address', (repository) => {
  expect(findAddress(repository)).toBe('https://github.com/somebody/project');
});

test.each([[undefined], [null], ['https://example.com/somebody/project']])(
  'the repository %j has no address on GitHub',
  (repository) => {
    expect(findAddress(repository)).toBeUndefined();
  },
);
