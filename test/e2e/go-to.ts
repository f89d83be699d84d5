/** Leads a page to an address within the app, as a link would. */
import type { Page } from '@playwright/test';

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    (globalThis as unknown as { location: { hash: string } }).location.hash = to;
  }, hash);
}
