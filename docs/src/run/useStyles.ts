const id = 'run-styles';

/** Adds the runner's styles to the page, once for all of its code: they are loaded with the runner. */
export function useStyles(css: string): void {
  if (document.getElementById(id)) return;
  document.head.append(Object.assign(document.createElement('style'), { id, textContent: css }));
}
