import type { Page } from 'playwright-core';

/** Follows a link to a page of the site, without loading the site anew. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.querySelector('.VPContent')?.append(link);
    link.click();
    link.remove();
  }, address);
}
