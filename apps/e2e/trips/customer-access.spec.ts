import { expect, test } from '../support/desk-test.js';
import { allMails, mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';

// nobody else's trip is his: his password changes here
const paolo = { name: 'Paolo', address: 'paolo@studioconti.example' };

test('a wrong password is refused in plain words, and what was written stays', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('Indirizzo e-mail').fill(paolo.address);
  await page.getByRole('textbox', { name: 'Password' }).fill('non è questa, temo');
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('alert')).toContainText('Indirizzo o password non corrispondono');
  await expect(page.getByLabel('Indirizzo e-mail')).toHaveValue(paolo.address);
  await expect(page.getByRole('button', { name: 'Accedi' })).toBeFocused();
});

test('a forgotten password is set anew by the mailed link, once', async ({ page, browser }) => {
  const before = (await allMails()).length;
  await page.goto('/login');
  await page.getByRole('link', { name: 'Password dimenticata?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Scegli una nuova password' })).toBeVisible();
  await page.getByLabel('Indirizzo e-mail').fill(paolo.address);
  await page.getByRole('button', { name: 'Mandami il collegamento' }).click();
  await expect(page.getByText('Controlla la posta')).toBeVisible();

  const mail = await mailTo(paolo.address, ({ text }) => text.includes('/password/set#token='));
  expect((await allMails()).length).toBeGreaterThan(before);
  const link = /\S+\/password\/set#token=[\w-]+/.exec(mail.text)?.[0] ?? '';
  const path = link.slice(link.indexOf('/password/'));
  const password = `nuova-frase-molto-lunga-${Date.now()}`;
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Nuova password' }).fill('corta');
  await page.getByRole('button', { name: 'Salva la password' }).click();
  await expect(page.getByText(/Servono almeno/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Nuova password' }).fill(password);
  await page.getByRole('button', { name: 'Salva la password' }).click();
  await expect(page.getByText('Password salvata')).toBeVisible();

  await page.getByRole('link', { name: 'Accedi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi all’assistenza' })).toBeVisible();
  await page.getByLabel('Indirizzo e-mail').fill(paolo.address);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Ciao ${paolo.name}` })).toBeVisible();

  const again = await (await browser.newContext()).newPage();
  await again.goto(path);
  await again.getByRole('textbox', { name: 'Nuova password' }).fill('un altra frase abbastanza lunga');
  await again.getByRole('button', { name: 'Salva la password' }).click();
  await expect(again.getByRole('alert')).toContainText('è scaduto o è già stato usato');
  await again.context().close();
});

test('logging out leaves nothing behind', async ({ page }) => {
  const { sergio } = PEOPLE;
  await page.goto('/tickets/new');
  await page.getByLabel('Indirizzo e-mail').fill(sergio.address);
  await page.getByRole('textbox', { name: 'Password' }).fill(sergio.password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.getByRole('textbox', { name: 'La tua richiesta' }).fill('Un testo che resta tra noi.');
  await expect(page.getByText(/Bozza salvata/)).toBeVisible();
  await page.getByRole('button', { name: 'Account di Sergio Ferrante' }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi all’assistenza' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi all’assistenza' })).toBeVisible();
});
