import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { chooseEarly } from '../theme/chosenForm.ts';
import { addPlayground } from './addPlayground.ts';
import { addRunButtons } from './addRunButtons.ts';
import { annotateCode } from './annotateCode.ts';
import { breakCode } from './breakCode.ts';
import { describePage } from './describePage.ts';
import { dropLanguageLabels } from './dropLanguageLabels.ts';
import { dropNextLine } from './dropNextLine.ts';
import { findHome } from './findHome.ts';
import { findRepository } from './findRepository.ts';
import { fitTables } from './fitTables.ts';
import { groupForms } from './groupForms.ts';
import { hasHistory } from './hasHistory.ts';
import { layOutHome } from './layOutHome.ts';
import { linkSources } from './linkSources.ts';
import { navigation } from './navigation.ts';
import { readAsBase64 } from './readAsBase64.ts';
import { searchOptions } from './searchOptions.ts';
import { separateStatic } from './separateStatic.ts';
import { shareRanks } from './shareRanks.ts';
import { slugify } from './slugify.ts';
import { type CodeParts, splitParts } from './splitParts.ts';
import { stripFenceSources } from './stripFenceSources.ts';
import { englishTheme, koreanSearch, koreanTheme } from './themeTexts.ts';
import { writeHead } from './writeHead.ts';
import { writeNotFound } from './writeNotFound.ts';

const docsFolder = join(import.meta.dirname, '../..');
const repository = findRepository();
const parts: CodeParts = new Map();
const home = findHome();

const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6a5b"/>' +
      '<path d="M8 9l7 7-7 7" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>' +
      '<path d="M18 23.5h7" stroke="#ffc25c" stroke-width="3.5" stroke-linecap="round"/></svg>',
  );

/** The site's configuration: Korean at the root, English under `/en/`, VitePress's theme in our colors. */
const config: UserConfig<DefaultTheme.Config> = defineConfig({
  title: 'OpenAI API by Example',
  cleanUrls: true,
  head: [
    ['link', { rel: 'icon', href: icon }],
    ['script', {}, chooseEarly],
  ],
  srcExclude: ['README.md'],
  rewrites: { 'ko/:rest*': ':rest*' },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify },
    codeTransformers: [splitParts(parts)],
    config: (markdown) => {
      annotateCode(markdown, parts);
      linkSources(markdown, join(docsFolder, '..'), repository);
      addPlayground(markdown, docsFolder);
      dropLanguageLabels(markdown);
      addRunButtons(markdown, join(docsFolder, '..'));
      stripFenceSources(markdown);
      dropNextLine(markdown);
      groupForms(markdown);
      fitTables(markdown);
      breakCode(markdown);
      layOutHome(markdown);
    },
  },
  transformPageData: ({ filePath, relativePath, description }) => ({
    description: description || describePage(readFileSync(join(docsFolder, filePath), 'utf8')),
    // The playground needs the width; beside a lesson's code are its remarks.
    ...(/(^|\/)playground\.md$/.test(relativePath) && {
      frontmatter: { sidebar: false, aside: false, pageClass: 'playground-page' },
    }),
    ...(/(^|\/)walkthrough\/\d/.test(relativePath) && { frontmatter: { aside: false } }),
    ...(/^(en\/)?index\.md$/.test(relativePath) && {
      frontmatter: { layout: 'page', sidebar: false },
    }),
  }),
  transformHead: ({ pageData }) => writeHead(pageData, home),
  transformHtml: (html, _file, { pageData }) =>
    pageData.relativePath === '404.md' ? writeNotFound(html) : undefined,
  lastUpdated: hasHistory(),
  ...(home && {
    sitemap: { hostname: home },
    buildEnd: ({ outDir }) =>
      writeFileSync(
        join(outDir, 'robots.txt'),
        `User-agent: *\nAllow: /\nSitemap: ${home}sitemap.xml\n`,
      ),
  }),
  locales: {
    root: {
      label: '한국어',
      lang: 'ko-KR',
      markdown: { codeCopyButton: { tooltipText: '코드 복사', copiedText: '복사됨' } },
      description: '키와 비용 없이 실행하며 배우는 OpenAI 챗 API',
      themeConfig: {
        ...koreanTheme,
        ...editLink('이 페이지 고치기'),
        ...navigation(docsFolder, 'ko'),
      },
    },
    en: {
      label: 'English',
      lang: 'en-US',
      description: 'Learn the OpenAI chat API from examples that run with no key and at no cost',
      themeConfig: {
        ...englishTheme,
        ...editLink('Edit this page'),
        ...navigation(docsFolder, 'en'),
      },
    },
  },
  themeConfig: {
    logo: { src: icon, alt: '' },
    search: {
      provider: 'local',
      options: {
        ...searchOptions,
        locales: { root: { translations: koreanSearch } },
      },
    },
    externalLinkIcon: true,
    ...(repository && { socialLinks: [{ icon: 'github', link: repository }] }),
  },
  vite: {
    // The runner's worker loads libraries when a program imports them.
    worker: { format: 'es', plugins: () => [shareRanks(), readAsBase64()] },
    plugins: [
      shareRanks(),
      separateStatic(),
      {
        name: 'keep-process-env',
        // In a build, Vite would replace it by {}, but the openai client reads its key there.
        apply: 'build',
        config: () => ({ define: { 'globalThis.process.env': 'globalThis.process?.env' } }),
      },
    ],
    // What only Run loads: found later, it would reload the page in the middle of a run.
    optimizeDeps: {
      include: [
        '@by-example/local-endpoint > @remix-run/multipart-parser',
        'axios',
        'es-module-lexer/minimal/js',
        'eventsource-parser',
        'eventsource-parser/stream',
        'gpt-tokenizer/bpeRanks/o200k_base',
        'gpt-tokenizer/encoding/o200k_base',
        'node-inspect-extracted',
        'openai',
        'openai/error',
        'openai/helpers/zod',
        'openai/uploads',
        'sucrase',
        'zod',
      ],
    },
    build: {
      // The tokenizer's ranks, which the playground loads when the browser is idle.
      chunkSizeWarningLimit: 3_000,
    },
  },
});

export default config;

function editLink(text: string): DefaultTheme.Config {
  return repository ? { editLink: { pattern: `${repository}/edit/main/docs/:path`, text } } : {};
}
