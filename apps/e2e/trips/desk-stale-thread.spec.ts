import { expect, test } from '../support/desk-test.js';
import { allMails, mailTo } from '../support/mailbox.js';
import { PEOPLE } from '../support/people.js';
import { answerTicket, openTicket } from '../support/tickets.js';

const DRAFT = 'Buongiorno Lucia, il certificato scade domani: lo rinnoviamo noi stanotte.';
const MEANWHILE = 'Aggiungo: il certificato l’abbiamo appena rinnovato noi, resta solo il nome www.';

test('a reply written over an answer that came meanwhile waits until it is read, and leaves once', async ({
  desk,
  screenOf,
}) => {
  const lucia = await screenOf(PEOPLE.lucia);
  const ticket = await openTicket(
    lucia,
    'Certificato di www.agriturismolaquercia.example in scadenza',
    'Il browser avvisa che il certificato scade domani. Che cosa dobbiamo fare?',
  );
  await desk.goto(`/admin/tickets/${ticket.id}`);
  const field = desk.getByRole('textbox', { name: 'Testo della risposta al cliente' });
  await field.fill(DRAFT);
  await answerTicket(lucia, ticket, MEANWHILE);
  const send = desk.getByRole('button', { name: 'Invia al cliente' });
  await send.click();

  const guard = desk.getByRole('group', { name: 'Nel frattempo è arrivato un messaggio' });
  await expect(guard).toContainText('La tua risposta non è partita ed è ancora qui sotto.');
  await expect(guard).toContainText(MEANWHILE);
  await expect(field).toHaveValue(DRAFT);
  await expect(desk.getByRole('article', { name: PEOPLE.giulia.name })).toHaveCount(0);

  await guard.getByRole('button', { name: 'Ho letto' }).click();
  await expect(guard).toHaveCount(0);
  await field.fill(`${DRAFT} Controlliamo anche www.`);
  await send.click();
  await expect(field).toHaveValue('');
  await expect(desk.getByRole('article', { name: PEOPLE.giulia.name }).filter({ hasText: DRAFT })).toHaveCount(1);

  await mailTo(PEOPLE.lucia.address, (mail) => mail.text.includes(DRAFT));
  await lucia.goto(`/tickets/${ticket.id}`);
  await expect(lucia.getByRole('article').filter({ hasText: DRAFT })).toHaveCount(1);
  const replies = (await allMails()).filter((mail) => mail.text.includes(DRAFT));
  expect(replies).toHaveLength(1);
});
