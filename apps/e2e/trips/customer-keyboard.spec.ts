import type { Page } from '@playwright/test';
import { expect, test } from '../support/desk-test.js';
import { expectFocusSeen } from '../support/focus.js';
import { PEOPLE } from '../support/people.js';

/** Presses Tab until the focus is on what has this role and name; each stop on the way must be seen. */
async function tabTo(page: Page, selector: (page: Page) => ReturnType<Page['getByRole']>): Promise<void> {
  const target = selector(page);
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}

test('a ticket is opened by keyboard alone, and the focus is always seen', async ({ screenOf }) => {
  const page = await screenOf(PEOPLE.chiara);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Ciao Chiara' })).toBeVisible();
  await tabTo(page, (on) => on.getByRole('link', { name: 'Apri Ticket' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Apri Ticket' })).toBeFocused();

  await tabTo(page, (on) => on.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await tabTo(page, (on) => on.getByRole('textbox', { name: 'Oggetto' }));
  await page.keyboard.type('La posta non parte');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Non mi funziona la posta');
  const question = page.getByRole('group', { name: 'Di quale casella si tratta?' });
  await expect(question).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'La tua richiesta' })).toBeFocused();
  await tabTo(page, () => question.getByRole('textbox'));
  await page.keyboard.type('info@rossi-costruzioni.example');
  await page.keyboard.press('Enter');
  // one Tab from the answer to the next question
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Quando invio' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, (on) => on.getByRole('button', { name: /^Invia/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Abbiamo ricevuto la tua richiesta' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /[0-9A-Z]{4}-[0-9A-Z]{4}/ })).toBeFocused();
});

test('the skip link leads over the menus, and a dialog gives the focus back', async ({ screenOf }) => {
  const page = await screenOf(PEOPLE.mario);
  await page.goto('/contacts');
  await expect(page.getByRole('heading', { level: 1, name: 'Contatti' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Vai al contenuto' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const remove = page.getByRole('button', { name: /^Togli / }).first();
  await tabTo(page, () => remove);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(remove).toBeFocused();
});
