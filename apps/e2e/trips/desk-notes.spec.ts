import { expect, test } from '../support/desk-test.js';
import { allMails, mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';
import { openTicket } from '../support/tickets.js';

const SECRET = 'zafferano';
const NOTE = `Attenzione: il vecchio gestore chiama il progetto ${SECRET}, non dirlo al cliente.`;
const REPLY = 'Buongiorno, abbiamo aumentato la memoria: ora la pagina si apre.';

test('a note stays among colleagues: not on the customer’s screen, not in her search, in no mail', async ({
  desk,
  screenOf,
}) => {
  const { sergio, marco } = PEOPLE;
  const customer = await screenOf(sergio);
  const ticket = await openTicket(
    customer,
    'www.officineferrante.example/catalogo dà errore 500',
    'La pagina del catalogo dà errore 500 da stamattina, con ogni browser.',
  );
  await desk.goto(`/admin/tickets/${ticket.id}`);
  await desk.getByRole('tab', { name: 'Nota interna' }).click();
  await expect(desk.getByText('Resta tra colleghi: non parte nessuna e-mail.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Invia al cliente' })).toBeHidden();
  await desk.getByRole('textbox', { name: 'Testo della nota interna' }).fill(NOTE);
  await desk.getByRole('button', { name: 'Salva nota interna' }).click();
  const note = desk.getByRole('article', { name: 'Nota interna' });
  await expect(note).toContainText(NOTE);

  await test.step('a colleague reads it', async () => {
    const colleague = await screenOf(marco);
    await colleague.goto(`/admin/tickets/${ticket.id}`);
    await expect(colleague.getByRole('article', { name: 'Nota interna' })).toContainText(NOTE);
  });

  await test.step('a reply afterwards carries nothing of it', async () => {
    await desk.getByRole('tab', { name: 'Risposta al cliente' }).click();
    await desk.getByRole('textbox', { name: 'Testo della risposta al cliente' }).fill(REPLY);
    await desk.getByRole('button', { name: 'Invia al cliente' }).click();
    // whatever was to be mailed for the note would have left before this
    await mailTo(sergio.address, (mail) => mail.text.includes(REPLY));
    expect((await allMails()).filter(({ raw, text }) => `${raw}${text}`.includes(SECRET))).toEqual([]);
  });

  await test.step('the customer neither sees nor finds it', async () => {
    await customer.goto(`/tickets/${ticket.id}`);
    await expect(customer.getByRole('article').filter({ hasText: REPLY })).toHaveCount(1);
    await expect(customer.getByText(SECRET)).toHaveCount(0);
    const answer = await customer.request.get(`/api/v1/customer/tickets/${ticket.id}`);
    expect(await answer.text()).not.toContain(SECRET);
    await customer.goto(`/tickets?q=${SECRET}`);
    await expect(customer.getByText('Nessun ticket corrisponde')).toBeVisible();
    await customer.goto('/tickets?q=catalogo');
    await expect(customer.getByRole('main').getByRole('link', { name: ticket.subject })).toBeVisible();
  });
});
