import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress';
import { beforeAll, expect, test } from 'vitest';
import config from '../../src/site/config.ts';
import { searchOptions } from '../../src/site/searchOptions.ts';
import { searchWords } from '../../src/site/searchWords.ts';
import { splitIntoSections } from '../../src/site/splitIntoSections.ts';

// The index is built as VitePress builds it, with its own MiniSearch; only the code is not highlighted.

const docs = join(import.meta.dirname, '../..');
const requireFromVitepress = createRequire(createRequire(import.meta.url).resolve('vitepress'));
const MiniSearch = requireFromVitepress('minisearch');

type Index = { add: (section: object) => void; search: (query: string) => { id: string }[] };
const indexes = new Map<Language, Index>();

beforeAll(async () => {
  const highlight = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // VitePress has one renderer, which another test may have changed.
  disposeMdItInstance();
  const markdown = await createMarkdownRenderer(docs, { ...config.markdown, highlight });
  for (const language of ['ko', 'en'] as const) {
    const index: Index = new MiniSearch({
      storeFields: ['title', 'titles'],
      searchOptions: { fuzzy: 0.2, prefix: true, ...searchOptions.miniSearch?.searchOptions },
      ...searchOptions.miniSearch?.options,
    });
    for (const file of globSync(`${language}/**/*.md`, { cwd: docs })) {
      const path = join(docs, file);
      const html = markdown.render(readFileSync(path, 'utf8'), { path, relativePath: file });
      for (const { anchor, titles, text } of splitIntoSections(path, html)) {
        const id = `${addressOf(file)}#${anchor}`;
        index.add({ id, text, title: titles.at(-1), titles: titles.slice(0, -1) });
      }
    }
    indexes.set(language, index);
  }
});

test.each<[query: string, page: string]>([
  ['pricing', 'reference/models'],
  ['retry', 'reference/retries'],
  ['timeout', 'reference/retries'],
  ['json mode', 'reference/structured-output'],
  ['ollama', 'reference/other-servers'],
  ['azure', 'reference/other-servers'],
  ['install', 'walkthrough/set-up'],
  ['status 200', 'walkthrough/on-the-wire'],
  ['api key', 'walkthrough/key'],
  ['rate limit', 'reference/errors'],
  ['429', 'reference/errors'],
  ['401', 'reference/errors'],
  ['streaming', 'reference/streaming'],
  ['function calling', 'reference/tool-calling'],
  ['vision', 'reference/image-input'],
  ['chat history', 'reference/conversation'],
  ['system prompt', 'reference/system-message'],
  ['max_tokens', 'reference/parameters'],
  ['gpt-4', 'reference/models'],
  ['langchain', 'reference/other-clients'],
  ['python', 'walkthrough/then-and-now'],
  ['credit', 'walkthrough/billing'],
  ['token usage', 'reference/tokens-and-cost'],
  ['bearer', 'walkthrough/on-the-wire'],
  ['exercise', 'workshop/taking'],
  ['batch', 'reference/batch'],
  ['curl', 'reference/one-question'],
])('the search finds %s (en)', (query, page) => expect(find('en', query)).toBe(`/en/${page}`));

test.each<[query: string, page: string]>([
  ['토큰 사용량', 'reference/tokens-and-cost'],
  ['설치', 'walkthrough/set-up'],
  ['타임아웃', 'reference/retries'],
  ['재시도', 'reference/retries'],
  ['상태 코드 200', 'walkthrough/on-the-wire'],
  ['status 200', 'walkthrough/on-the-wire'],
  ['요금', 'walkthrough/billing'],
  ['가격', 'reference/models'],
  ['크레딧을', 'walkthrough/billing'],
  ['키 발급', 'walkthrough/key'],
  ['함수 호출', 'reference/tool-calling'],
  ['스트리밍', 'reference/streaming'],
  ['이미지', 'reference/image-input'],
  ['대화', 'reference/conversation'],
  ['배치', 'reference/batch'],
  ['오류 코드', 'reference/errors'],
  ['JSON 모드', 'reference/structured-output'],
  ['모델 목록', 'reference/listing-models'],
  ['파라미터', 'reference/parameters'],
  ['파이썬', 'walkthrough/then-and-now'],
  ['헤더', 'walkthrough/on-the-wire'],
  ['ollama', 'reference/other-servers'],
  ['연습', 'workshop/taking'],
])('the search finds %s (ko)', (query, page) => expect(find('ko', query)).toBe(`/${page}`));

test.each<[Language, query: string, section: string]>([
  ['ko', 'axios 스트리밍', '/reference/streaming#axios'],
  ['en', 'axios streaming', '/en/reference/streaming#axios'],
  ['en', 'curl temperature', '/en/reference/temperature#curl'],
])('the search (%s) leads from %s to the code itself', (language, query, section) => {
  expect(indexes.get(language)?.search(query)[0]?.id).toBe(section);
});

test('the search words are of pages that exist', () => {
  const files = globSync('ko/**/*.md', { cwd: docs }).map((file) => file.replaceAll('\\', '/'));

  expect(files).toEqual(
    expect.arrayContaining(Object.keys(searchWords).map((name) => `ko/${name}.md`)),
  );
});

function find(language: Language, query: string): string | undefined {
  return indexes.get(language)?.search(query)[0]?.id.replace(/#.*/, '');
}

function addressOf(file: string): string {
  return `/${file.replaceAll('\\', '/')}`.replace('/ko/', '/').replace(/(index)?\.md$/, '');
}
