import type { DefaultTheme } from 'vitepress';

/** The theme's texts in Korean. */
export const koreanTheme: DefaultTheme.Config = {
  outline: { label: '이 페이지에서' },
  docFooter: { prev: '이전', next: '다음' },
  lastUpdated: { text: '마지막 수정', formatOptions: { dateStyle: 'medium', forceLocale: true } },
  darkModeSwitchLabel: '화면 밝기',
  lightModeSwitchTitle: '밝은 화면으로 바꾸기',
  darkModeSwitchTitle: '어두운 화면으로 바꾸기',
  sidebarMenuLabel: '목차',
  returnToTopLabel: '맨 위로',
  langMenuLabel: '언어 바꾸기',
  skipToContentLabel: '본문으로 건너뛰기',
  notFound: {
    title: '페이지를 찾을 수 없습니다',
    quote: '주소가 바뀌었거나 잘못되었습니다.',
    linkLabel: '첫 페이지로 가기',
    linkText: '첫 페이지로',
  },
};

/** The theme's texts in English, where its own are not plain. */
export const englishTheme: DefaultTheme.Config = {
  lastUpdated: { text: 'Last updated', formatOptions: { dateStyle: 'medium', forceLocale: true } },
  notFound: {
    title: 'Page not found',
    quote: 'This address is wrong or has changed.',
    linkLabel: 'Go to the start page',
    linkText: 'Go to the start page',
  },
};

/** The texts of the search box in Korean. */
export const koreanSearch: NonNullable<DefaultTheme.LocalSearchOptions['translations']> = {
  button: { buttonText: '검색', buttonAriaLabel: '검색' },
  modal: {
    displayDetails: '자세히 보기',
    resetButtonTitle: '지우기',
    backButtonTitle: '닫기',
    noResultsText: '검색 결과가 없습니다:',
    footer: {
      selectText: '열기',
      selectKeyAriaLabel: 'Enter',
      navigateText: '이동',
      navigateUpKeyAriaLabel: '위쪽 화살표',
      navigateDownKeyAriaLabel: '아래쪽 화살표',
      closeText: '닫기',
      closeKeyAriaLabel: 'Esc',
    },
  },
};
