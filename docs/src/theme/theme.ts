import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
// After the theme, whose styles it changes.
import './site.css';
import './annotated.css';
import './home.css';
import { showFormOf } from './chosenForm.ts';
import FormTabs from './FormTabs.ts';

/** The site's theme: VitePress's own, with the system's fonts, our colors, and tabs for the forms of a call. */
const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app, router }) {
    app.component('FormTabs', FormTabs);
    if (typeof window === 'undefined') return;
    // A link that leads to a form shows it, before the page scrolls there.
    const { onBeforePageLoad } = router;
    router.onBeforePageLoad = (to) => {
      showFormOf(to);
      return onBeforePageLoad?.(to);
    };
    addEventListener('hashchange', () => showFormOf(location.hash));
  },
};

export default theme;
