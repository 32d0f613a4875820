import { expect, type Locator, type Page } from '@playwright/test';

/** The queue's row of a ticket, scrolled to: only rows within sight are drawn. */
export async function rowInQueue(desk: Page, number: string): Promise<Locator> {
  const list = desk.getByRole('list', { name: 'Ticket in coda' });
  const row = list.getByRole('link').filter({ hasText: number });
  await expect(list.getByRole('link').first()).toBeVisible();
  await list.hover();
  await expect(async () => {
    if ((await row.count()) === 0) await desk.mouse.wheel(0, 400);
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await row.scrollIntoViewIfNeeded();
  return row;
}
