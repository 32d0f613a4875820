import { expect, type Page } from '@playwright/test';

/** Whoever works by keyboard must see where she is: what has the focus is outlined. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'nothing has the focus';
    // a field may draw its outline around the box it stands in
    for (
      let element: Element | null = activeElement, up = 0;
      element && up < 4;
      element = element.parentElement, up++
    ) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none') return 'seen';
    }
    return `no outline on ${activeElement.outerHTML.slice(0, 160)}`;
  });
  expect(seen).toBe('seen');
}
