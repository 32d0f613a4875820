import { expect, test } from '../support/desk-test.js';
import { mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';

const { mario } = PEOPLE;
const NUMBER = /[0-9A-Z]{4}-[0-9A-Z]{4}/;

test('a customer logs in, opens a ticket with the help of the coach, and the acknowledgement arrives by mail @phone', async ({
  page,
}) => {
  await page.goto('/tickets/new');
  await expect(page.getByRole('heading', { level: 1, name: 'Accedi all’assistenza' })).toBeVisible();
  await page.getByLabel('Indirizzo e-mail').fill(mario.address);
  await page.getByRole('textbox', { name: 'Password' }).fill(mario.password);
  await page.getByRole('button', { name: 'Accedi' }).click();

  // she comes out where she wanted to go
  await expect(page.getByRole('heading', { level: 1, name: 'Apri Ticket' })).toBeVisible();
  const subject = `Posta ferma ${Date.now()}`;
  await page.getByText('Qualcosa non funziona o va configurato').click();
  await page.getByRole('textbox', { name: 'Oggetto' }).fill(subject);
  const body = page.getByRole('textbox', { name: 'La tua richiesta' });
  await body.fill('Non mi funziona la posta');
  const question = page.getByRole('group', { name: 'Di quale casella si tratta?' });
  await expect(question).toBeVisible();
  await expect(page.getByRole('button', { name: 'Invia comunque' })).toBeEnabled();
  await question.getByRole('textbox').fill('info@rossi-costruzioni.example');
  await question.getByRole('button', { name: 'Aggiungi al testo' }).click();
  await page.getByRole('button', { name: 'Quando ricevo' }).click();
  await expect(body).toHaveValue(/La casella è info@rossi-costruzioni\.example\.\nNon ricevo i messaggi/);

  await page.locator('input[type=file]').setInputFiles([
    { name: 'rimbalzo.txt', mimeType: 'text/plain', buffer: Buffer.from('550 5.2.2 mailbox full') },
    { name: 'pagina.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><script>1</script>') },
  ]);
  const files = page.getByRole('group', { name: 'Allegati (facoltativi)' });
  await expect(files.getByRole('listitem').filter({ hasText: 'pagina.html' })).toContainText('con cautela');

  // the text and the files are still there after a reload
  await expect(page.getByText(/Bozza salvata/)).toBeVisible();
  await page.reload();
  await expect(body).toHaveValue(/Non mi funziona la posta/);
  await expect(files.getByRole('listitem')).toHaveCount(2);

  // a double click is one ticket
  await page.getByRole('button', { name: /^Invia/ }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Abbiamo ricevuto la tua richiesta' })).toBeFocused();
  const number = (await page.getByRole('link', { name: NUMBER }).textContent()) ?? '';
  const mail = await mailTo(mario.address, ({ text }) => text.includes(number));
  expect(mail.subject).toContain(number);

  await page.goto(`/tickets?q=${encodeURIComponent(subject)}`);
  await expect(page.locator('main').getByRole('listitem').filter({ hasText: subject })).toHaveCount(1);
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('link', { name: /rimbalzo\.txt/ })).toBeVisible();
});

test('what cannot be sent stays, and sent again it makes one ticket', async ({ screenOf }) => {
  const page = await screenOf(PEOPLE.chiara);
  const subject = `Linea caduta ${Date.now()}`;
  await page.goto('/tickets/new');
  await page.getByText('Fatture, pagamenti, rinnovi').click();
  await page.getByRole('textbox', { name: 'Oggetto' }).fill(subject);
  await page
    .getByRole('textbox', { name: 'La tua richiesta' })
    .fill('La fattura 2026/118 riporta 90 euro invece di 60.');
  // the request arrives, its answer does not: the worst case for doubles
  await page.route('**/api/v1/customer/tickets', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: /^Invia/ }).click();
  await expect(page.getByRole('alert')).toContainText('Il testo è salvo qui');
  await expect(page.getByRole('textbox', { name: 'La tua richiesta' })).toHaveValue(/90 euro invece di 60/);
  await page.unroute('**/api/v1/customer/tickets');
  await page.getByRole('button', { name: /^Invia/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Abbiamo ricevuto la tua richiesta' })).toBeVisible();
  await page.goto(`/tickets?q=${encodeURIComponent(subject)}`);
  await expect(page.locator('main').getByRole('listitem').filter({ hasText: subject })).toHaveCount(1);
});

test('two matters become two tickets', async ({ screenOf }) => {
  const page = await screenOf(PEOPLE.chiara);
  await page.goto('/tickets/new');
  await page.getByText('Qualcosa non funziona o va configurato').click();
  await page.getByRole('textbox', { name: 'Oggetto' }).fill('Casella piena');
  await page
    .getByRole('textbox', { name: 'La tua richiesta' })
    .fill(
      'La casella info@rossi-costruzioni.example non riceve da ieri: chi ci scrive riceve indietro "550 mailbox full". Inoltre la fattura 2026/118 riporta 90 euro invece di 60, come da contratto: potete emettere una nota di credito?',
    );
  await page.getByRole('button', { name: 'Dividi in 2 ticket' }).click();
  await expect(page.getByRole('heading', { name: 'Richiesta 1 di 2' })).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: /^Invia/ }).click();
  await expect(page.getByRole('heading', { name: 'Richiesta 2 di 2' })).toBeFocused();
  await expect(page.getByRole('radio', { name: /Fatture, pagamenti/ })).toBeChecked();
  await page.getByRole('button', { name: /^Invia/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Abbiamo ricevuto le tue 2 richieste' })).toBeVisible();
  await expect(page.getByRole('link', { name: NUMBER })).toHaveCount(2);
});

test('a session that ends while she writes loses nothing', async ({ page }) => {
  const { elena } = PEOPLE;
  const logIn = async (): Promise<void> => {
    await page.getByLabel('Indirizzo e-mail').fill(elena.address);
    await page.getByRole('textbox', { name: 'Password' }).fill(elena.password);
    await page.getByRole('button', { name: 'Accedi' }).click();
  };
  await page.goto('/tickets/new');
  await logIn();
  await page.getByText('Qualcosa non funziona o va configurato').click();
  await page.getByRole('textbox', { name: 'Oggetto' }).fill('Il sito non si apre');
  await page
    .getByRole('textbox', { name: 'La tua richiesta' })
    .fill('www.studioconti.example mostra una pagina bianca.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: /^Invia/ }).click();
  await expect(page.getByText('La sessione è terminata.')).toBeVisible();
  await logIn();
  await expect(page.getByRole('textbox', { name: 'La tua richiesta' })).toHaveValue(/pagina bianca/);
  await page.getByRole('button', { name: 'Scarta la bozza' }).click();
  await page.getByRole('button', { name: 'Scarta davvero' }).click();
  await expect(page.getByRole('textbox', { name: 'La tua richiesta' })).toHaveValue('');
});
