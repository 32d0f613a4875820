import { expect, test } from '../support/desk-test.js';
import { expectFocusSeen } from '../support/focus.js';
import { mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';
import { openTicket } from '../support/tickets.js';

const WORD = 'rosmarino';
const REPLY = 'Buongiorno, la casella è di nuovo attiva: può provare adesso?';

test('an operator works through a ticket by keyboard alone', async ({ page: desk, screenOf }) => {
  const { marco, davide } = PEOPLE;
  const customer = await screenOf(davide);
  const one = await openTicket(customer, `Casella ${WORD} bloccata`, `La casella ${WORD} uno rifiuta la password.`);
  const two = await openTicket(customer, `Casella ${WORD} piena`, `La casella ${WORD} due non riceve: è piena.`);
  const keys = desk.keyboard;
  const reach = async (name: string): Promise<void> => {
    const at = () => desk.evaluate(() => document.activeElement?.getAttribute('name'));
    for (let i = 0; i < 25 && (await at()) !== name; i++) await keys.press('Tab');
    await expectFocusSeen(desk);
  };

  await test.step('logs in', async () => {
    await desk.goto('/admin/login');
    await expect(desk.getByRole('button', { name: 'Accedi' })).toBeVisible();
    await reach('address');
    await keys.type(marco.address);
    await reach('password');
    await keys.type(marco.password);
    await keys.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: 'Coda' })).toBeVisible();
  });

  const list = desk.getByRole('list', { name: 'Ticket in coda' });
  await test.step('finds the two tickets with / and moves with j and k', async () => {
    await expect(list.getByRole('link').first()).toBeVisible();
    await keys.press('/');
    await expect(desk.getByRole('searchbox', { name: 'Cerca nella coda' })).toBeFocused();
    await keys.type(WORD);
    await expect(list.getByRole('link')).toHaveCount(2);
    await keys.press('Enter');
    await keys.press('j');
    await keys.press('j');
    await expect(list.getByRole('link').last()).toBeFocused();
    await expectFocusSeen(desk);
    await keys.press('k');
    await expect(list.getByRole('link').first()).toBeFocused();
    await expectFocusSeen(desk);
  });

  const first = (await list.getByRole('link').first().innerText()).includes(one.number) ? one : two;
  await test.step('opens one with Enter, answers with r and Ctrl+Enter', async () => {
    await keys.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: first.subject })).toBeVisible();
    await keys.press('r');
    await expect(desk.getByRole('textbox', { name: 'Testo della risposta al cliente' })).toBeFocused();
    await expectFocusSeen(desk);
    await keys.type(REPLY);
    await keys.press('Control+Enter');
    await expect(desk.getByRole('article', { name: marco.name }).filter({ hasText: REPLY })).toHaveCount(1);
    await mailTo(davide.address, (mail) => mail.text.includes(REPLY));
  });

  await test.step('writes a note with n', async () => {
    // letters belong to the field until it is left
    await keys.press('Tab');
    await keys.press('n');
    await expect(desk.getByRole('textbox', { name: 'Testo della nota interna' })).toBeFocused();
    await expectFocusSeen(desk);
    await keys.type('Quota portata a 10 GB.');
    await keys.press('Control+Enter');
    await expect(desk.getByRole('article', { name: 'Nota interna' })).toContainText('Quota portata a 10 GB.');
    await keys.press('Tab');
  });

  await test.step('takes it with a, resolves it with e', async () => {
    await keys.press('a');
    const dialog = desk.getByRole('dialog', { name: 'Chi se ne occupa?' });
    await expect(dialog.getByRole('button', { name: 'Me ne occupo io' })).toBeFocused();
    await expectFocusSeen(desk);
    await keys.press('Enter');
    await expect(desk.getByRole('button', { name: `Assegnatario: ${marco.name}` })).toBeVisible();
    await expect(dialog).toBeHidden();
    await keys.press('e');
    await expect(desk.getByRole('button', { name: 'Stato: Risolto' })).toBeVisible();
  });

  await test.step('sees all keys with ?, leaves with Escape, and goes back with u', async () => {
    await keys.press('?');
    const help = desk.getByRole('dialog', { name: 'Scorciatoie da tastiera' });
    await expect(help.getByText('Segna come risolto')).toBeVisible();
    await expectFocusSeen(desk);
    await keys.press('Escape');
    await expect(help).toBeHidden();
    await keys.press('u');
    await expect(desk.getByRole('heading', { level: 1, name: 'Coda' })).toBeVisible();
  });
});
