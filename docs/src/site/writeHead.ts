import type { HeadConfig, PageData } from 'vitepress';

const siteTitle = 'OpenAI API by Example';

/**
 * Returns what search engines and social networks read in a page's head. Addresses are absolute there, so canonical,
 * hreflang and the card's picture are left out while the site's address is not known.
 */
export function writeHead(
  { relativePath, title, description }: Pick<PageData, 'relativePath' | 'title' | 'description'>,
  home: string | undefined,
): HeadConfig[] {
  const language = relativePath.startsWith('en/') ? 'en' : 'ko';
  const head: HeadConfig[] = [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', siteTitle),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', language === 'ko' ? 'ko_KR' : 'en_US'),
    meta('name', 'twitter:card', home ? 'summary_large_image' : 'summary'),
  ];
  if (home === undefined || relativePath === '404.md') return head;

  const page = relativePath.replace(/^en\//, '').replace(/(^index)?\.md$/, '');
  const addresses = { ko: `${home}${page}`, en: `${home}en/${page}` };
  return [
    ...head,
    meta('property', 'og:url', addresses[language]),
    meta('property', 'og:image', `${home}card.${language}.png`),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    ['link', { rel: 'canonical', href: addresses[language] }],
    ['link', { rel: 'alternate', hreflang: 'ko', href: addresses.ko }],
    ['link', { rel: 'alternate', hreflang: 'en', href: addresses.en }],
    ['link', { rel: 'alternate', hreflang: 'x-default', href: addresses.ko }],
  ];
}

function meta(key: 'name' | 'property', name: string, content: string): HeadConfig {
  return ['meta', { [key]: name, content }];
}
