import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'OpenAI API by Example',
  rewrites: { 'ko/:rest*': ':rest*' },
  ignoreDeadLinks: true,
  locales: {
    root: { label: '한국어', lang: 'ko' },
    en: { label: 'English', lang: 'en' },
  },
  themeConfig: { search: { provider: 'local' } },
});
