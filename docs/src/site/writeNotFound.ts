/**
 * Adds the text of the 404 page in both languages for readers without JavaScript: the theme writes it in the browser,
 * where it knows the language of the address.
 */
export function writeNotFound(html: string): string {
  const [, base = '/'] = /href="([^"]*)assets\//.exec(html) ?? [];
  return html.replace(
    '<div id="app"></div>',
    `<div id="app"></div>
    <noscript>
      <h1>404</h1>
      <p>페이지를 찾을 수 없습니다. <a href="${base}">첫 페이지로</a></p>
      <p lang="en">Page not found. <a href="${base}en/">Go to the start page</a></p>
    </noscript>`,
  );
}
