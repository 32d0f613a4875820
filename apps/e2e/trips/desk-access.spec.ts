import type { SessionListView } from '@tunda/domain';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/desk-test.js';
import { PEOPLE, type Person } from '../support/people.js';

async function logIn(page: Page, { address, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'Indirizzo e-mail' }).fill(address);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
}

test('two areas in one browser: leaving one leaves the other alone', async ({ page }) => {
  const { marco, lucia } = PEOPLE;
  await page.goto('/admin/customers');
  await expect(page.getByRole('heading', { name: 'Accesso operatori' })).toBeVisible();
  await logIn(page, lucia);
  await expect(page.getByRole('alert')).toBeVisible();
  await logIn(page, marco);
  await expect(page.getByRole('heading', { level: 1, name: 'Clienti' })).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Accedi all’assistenza' })).toBeVisible();
  await logIn(page, lucia);
  await expect(page.getByRole('heading', { level: 1, name: 'Ciao Lucia' })).toBeVisible();

  await page.getByRole('button', { name: `Account di ${lucia.name}` }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(page.getByRole('heading', { name: 'Accedi all’assistenza' })).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1, name: 'Coda' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Token API' })).toHaveCount(0);
});

test('a session ended elsewhere says so, and one comes back to where she was', async ({ page, screenOf }) => {
  const { marco } = PEOPLE;
  await page.goto('/admin/login');
  await logIn(page, marco);
  await expect(page.getByRole('heading', { level: 1, name: 'Coda' })).toBeVisible();
  const { items } = (await (await page.request.get('/api/v1/operator/sessions')).json()) as SessionListView;
  const here = items.find(({ current }) => current)?.id ?? '';
  const elsewhere = await screenOf(marco);
  expect((await elsewhere.request.delete(`/api/v1/operator/sessions/${here}`)).status()).toBe(204);

  await page.getByRole('link', { name: 'Clienti' }).click();
  await expect(page.getByText('La sessione è terminata.')).toBeVisible();
  await logIn(page, marco);
  await expect(page.getByRole('heading', { level: 1, name: 'Clienti' })).toBeVisible();
});

test('a token is shown once, does what it may, and ends', async ({ desk, playwright, baseURL }) => {
  const name = 'gestionale, server 2';
  await desk.goto('/admin/tokens');
  await desk.getByRole('button', { name: 'Nuovo token' }).click();
  const form = desk.getByRole('dialog', { name: 'Nuovo token' });
  await form.getByRole('textbox', { name: 'A che cosa serve' }).fill(name);
  await form.getByRole('checkbox', { name: 'Leggere i ticket' }).check();
  await form.getByRole('spinbutton', { name: 'Giorni di validità' }).fill('30');
  await form.getByRole('button', { name: 'Nuovo token' }).click();

  const shown = desk.getByRole('dialog', { name: 'Ecco il token: copialo adesso' });
  const secret = await shown.getByRole('textbox', { name: 'Token segreto' }).inputValue();
  expect(secret.length).toBeGreaterThan(30);
  await shown.getByRole('button', { name: 'L’ho copiato' }).click();
  await expect(shown).toBeHidden();
  await desk.reload();
  const row = desk.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Attivo');
  expect(await desk.content()).not.toContain(secret);

  const programme = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect((await programme.get('/api/v1/operator/tickets')).status()).toBe(200);
  expect((await programme.get('/api/v1/operator/customers')).status()).toBe(403);
  expect((await programme.get('/api/v1/operator/tokens')).status()).toBe(403);

  await row.getByRole('button', { name: `Termina il token ${name}` }).click();
  const dialog = desk.getByRole('dialog', { name: 'Terminare questo token?' });
  await dialog.getByRole('button', { name: 'Termina' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Terminato');
  expect((await programme.get('/api/v1/operator/tickets')).status()).toBe(401);
  await programme.dispose();
});
