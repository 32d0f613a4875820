import { demoMail } from '../support/demo-mail.js';
import { expect, test } from '../support/desk-test.js';
import { sendToDesk } from '../support/incoming-mail.js';
import { allMails, mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';

const NEXT = 'Aggiornamento del modulo di prenotazione';

test('a stranger’s mail waits, is approved with her address, and the next one is taken in at once', async ({
  desk,
  screenOf,
}) => {
  const { mario, elena } = PEOPLE;
  const { from, subject, became } = await demoMail('stranger');
  expect(became).toContain('waits for verification');
  const customer = await screenOf(elena);
  const toTickets = (q: string) => `/tickets?q=${encodeURIComponent(q)}`;

  await test.step('no customer sees it, and what the sender gets tells nothing', async () => {
    for (const person of [await screenOf(mario), customer]) {
      await person.goto(toTickets(subject));
      await expect(person.getByText('Nessun ticket corrisponde')).toBeVisible();
    }
    await desk.goto('/admin/mail/outgoing');
    const receipt = desk.getByRole('row').filter({ hasText: from });
    await receipt.getByRole('button', { name: 'Abbiamo ricevuto un messaggio' }).click();
    await desk.getByRole('dialog', { name: 'E-mail in uscita' }).getByRole('button', { name: 'Spedisci ora' }).click();
    const { subject: line, text, replyTo } = await mailTo(from);
    expect(`${line} ${text}`).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(`${line} ${text}`).not.toContain(subject);
    expect(replyTo).not.toContain('+');
  });

  await test.step('the desk is told in words who wrote and what proves it', async () => {
    await desk.goto('/admin');
    await desk.getByRole('navigation', { name: 'Menu operatori' }).getByRole('link', { name: 'Verifiche' }).click();
    const row = desk.getByRole('row').filter({ hasText: subject });
    await expect(row).toContainText('Da verificare');
    await row.getByRole('link', { name: from }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Chi ha scritto?' })).toBeVisible();
    await expect(desk.getByText(`L’indirizzo ${from} non è registrato su nessun account.`)).toBeVisible();
    await expect(desk.getByText(/La firma DKIM di grafica-moretti\.example è valida/)).toBeVisible();
  });

  await test.step('the held ticket shows nothing of any account, and cannot be answered', async () => {
    await desk.getByRole('link', { name: /^Apri il ticket/ }).click();
    await expect(desk.getByRole('heading', { name: 'Dati del cliente chiusi' })).toBeVisible();
    await expect(desk.getByText('Il mittente non è ancora verificato')).toBeVisible();
    await expect(desk.getByRole('textbox', { name: 'Testo della risposta al cliente' })).toHaveCount(0);
    await desk.getByRole('link', { name: 'Vai alla verifica' }).first().click();
  });

  await test.step('it is approved for a contact found by name, with the address', async () => {
    await expect(desk.getByRole('heading', { name: 'È di un nostro cliente' })).toBeVisible();
    const approve = desk.getByRole('button', { name: 'Approva' });
    await approve.click();
    await expect(desk.getByText('Scegli il cliente e il referente.')).toBeVisible();
    const search = desk.getByRole('textbox', { name: 'Cerca un altro cliente' });
    if (!(await search.isVisible())) await desk.getByRole('button', { name: 'Cerca un altro cliente' }).click();
    await search.fill('Studio Legale');
    await desk.getByRole('button', { name: /^Studio Legale Conti/ }).click();
    await desk
      .getByRole('list', { name: 'Chi scrive per questo cliente' })
      .getByRole('button', { name: elena.name })
      .click();
    await desk.getByRole('radio', { name: 'Aggiungi anche l’indirizzo ai suoi' }).check();
    await desk.getByRole('radio', { name: 'L’ho richiamato a un numero che avevamo già' }).check();
    await desk.getByRole('textbox', { name: 'Che cosa hai visto o sentito' }).fill('Richiamata: conferma l’incarico.');
    await approve.click();
    await expect(desk.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Dati del cliente chiusi' })).toHaveCount(0);
    await expect(desk.getByRole('complementary', { name: 'Dettagli del ticket' })).toContainText('Studio Legale Conti');
  });

  await test.step('it is the customer’s ticket now, and acknowledged', async () => {
    await customer.goto(toTickets(subject));
    await expect(customer.getByRole('main').getByRole('link', { name: subject })).toBeVisible();
    const [, number = ''] = /([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(await desk.title()) ?? [];
    const acknowledged = async (): Promise<string[]> =>
      (await allMails()).filter((mail) => mail.subject.includes(number)).flatMap(({ to }) => to);
    await expect.poll(acknowledged, { timeout: 20_000 }).toEqual([elena.address]);
  });

  await test.step('the next mail from there is a ticket at once', async () => {
    await sendToDesk({
      ...{ name: 'Grafica Moretti', from, subject: NEXT },
      text: 'Buongiorno, il modulo di prenotazione di studioconti.example va aggiornato alla versione 3.2. Quando possiamo?',
    });
    await mailTo(elena.address, (mail) => mail.subject.includes(NEXT));
    await desk.goto('/admin?q=prenotazione');
    const row = desk.getByRole('list', { name: 'Ticket in coda' }).getByRole('link').filter({ hasText: NEXT });
    await expect(row).toContainText('Tocca a noi');
    await expect(row).toContainText(elena.name);
  });
});
