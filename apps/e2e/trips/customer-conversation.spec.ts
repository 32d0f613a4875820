import { expect, test } from '../support/desk-test.js';
import { PEOPLE } from '../support/people.js';
import { openTicket } from '../support/tickets.js';

test('a customer answers with a file, closes, takes it back, closes and reopens @phone', async ({ screenOf }) => {
  const page = await screenOf(PEOPLE.lucia);
  const ticket = await openTicket(
    page,
    `Certificato scaduto ${Date.now()}`,
    'Il browser dice che il certificato è scaduto.',
  );
  await page.goto(`/tickets/${ticket.id}`);
  await page.getByRole('textbox', { name: 'La tua risposta' }).fill('Ecco la schermata.');
  await page.locator('input[type=file]').setInputFiles({
    name: 'schermata.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await expect(page.getByRole('button', { name: 'Togli schermata.png' })).toBeVisible();
  await page.getByRole('button', { name: 'Invia la risposta' }).click();
  const letters = page.getByRole('article');
  await expect(letters).toHaveCount(2);
  await expect(letters.last()).toContainText('Ecco la schermata.');
  await expect(letters.last().getByRole('link', { name: 'Apri l’immagine schermata.png' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'La tua risposta' })).toHaveValue('');

  const close = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Chiudi il ticket' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Chiudi il ticket' }).click();
    await expect(page.getByText('Questo ticket è chiuso')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  };
  await close();
  await page.getByRole('status').getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByRole('textbox', { name: 'La tua risposta' })).toBeVisible();
  await close();
  await page.getByRole('button', { name: 'Riapri il ticket' }).click();
  await expect(page.getByRole('textbox', { name: 'La tua risposta' })).toBeVisible();
  await expect(page.getByText('Hai riaperto il ticket').last()).toBeVisible();
});

test('the ticket of another customer is not there', async ({ screenOf }) => {
  const lucia = await screenOf(PEOPLE.lucia);
  const ticket = await openTicket(lucia, 'Riservato', 'Questo lo legge solo il mio account, per favore.');
  const elena = await screenOf(PEOPLE.elena);
  await elena.goto(`/tickets/${ticket.id}`);
  await expect(elena.getByRole('heading', { level: 1, name: 'Questo ticket non c’è' })).toBeVisible();
});
