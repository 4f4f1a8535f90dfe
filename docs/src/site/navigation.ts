import type { Language } from '@by-example/core';
import type { DefaultTheme } from 'vitepress';
import { listPages, type Section } from './listPages.ts';

/** Returns the top navigation and the sidebar for a language. The site's name leads to the home page. */
export function navigation(
  docsFolder: string,
  language: Language,
): Pick<DefaultTheme.Config, 'nav' | 'sidebar'> {
  const home = language === 'ko' ? '/' : '/en/';
  const sections = listPages(docsFolder, language).slice(1);
  const linkOf = (name: string) => home + name;
  const entry = ({ title, pages: [first, ...others] }: Section): DefaultTheme.SidebarItem => {
    if (others.length === 0) return { text: title, link: linkOf(first?.name ?? '') };
    const items = [first, ...others].map((page) => ({
      text: page?.title ?? '',
      link: linkOf(page?.name ?? ''),
    }));
    return { text: title, items };
  };
  return {
    nav: sections.map(({ name, title, pages }) => ({
      text: title,
      link: linkOf(pages[0]?.name ?? ''),
      activeMatch: `^${home}${name}`,
    })),
    sidebar: sections.map(entry),
  };
}
