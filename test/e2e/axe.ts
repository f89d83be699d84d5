/** The accessibility check of every screen: WCAG 2.2 AA by axe, in the light theme and in the dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

const THEMES = ['light', 'dark'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What react-aria has just said aloud: kept for seconds, named by an option whose list may have closed since. */
const SPOKEN = '[data-live-announcer]';

/** Shows the page in a theme, without keeping it. */
export async function showTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((value) => {
    const { documentElement } = (globalThis as unknown as { document: { documentElement: HTMLElementLike } })
      .document;
    documentElement.dataset['theme'] = value;
  }, theme);
}
interface HTMLElementLike {
  readonly dataset: Record<string, string>;
}

/** Fails with what axe objects to, element by element, in either theme. Leaves the page in the light theme. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const theme of THEMES.toReversed()) {
    await showTheme(page, theme);
    // Legacy mode stays in this page: a second one would be a window of the app.
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .exclude(SPOKEN)
      .options({ resultTypes: ['violations'] })
      .setLegacyMode(true)
      .analyze();
    found.push(
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${theme}: ${id} (${help}) at ${target.join(' ')}\n${failureSummary}`,
        ),
      ),
    );
  }
  expect(found).toEqual([]);
}
