import { demoMail } from '../support/demo-mail.js';
import { expect, test } from '../support/desk-test.js';
import { sendToDesk } from '../support/incoming-mail.js';
import { allMails, mailTo } from '../support/mailbox.js';
import { PEOPLE, personAt } from '../support/people.js';

test('an impostor’s mail is isolated, answered by nothing, and rejected with a reason', async ({ desk, screenOf }) => {
  const { elena } = PEOPLE;
  const before = (await allMails()).length;
  const { from, subject, became } = await demoMail('spoofed');
  expect(became).toContain('quarantined');

  await test.step('no mail leaves: not to the impostor, not to whom he pretends to be', async () => {
    // what is sent later arrives; whatever answered the impostor would have left before it
    const later = 'Una richiesta vera dopo quella falsa';
    await sendToDesk({
      ...{ name: elena.name, from: elena.address, subject: later },
      text: 'Buongiorno, la casella studio@studioconti.example rifiuta gli allegati oltre 5 MB. È un limite?',
    });
    await mailTo(elena.address, (mail) => mail.subject.includes(later));
    const sent = (await allMails()).slice(before);
    expect(sent.flatMap(({ to }) => to)).toEqual([elena.address]);
    expect(sent.filter(({ raw, text }) => `${raw}${text}`.includes(subject))).toEqual([]);
    // nor does anything wait to leave later
    await desk.goto('/admin/mail/outgoing?state=queued');
    await expect(desk.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
    await expect(desk.getByText(from).or(desk.getByText('posta-veloce.example'))).toHaveCount(0);
  });

  await test.step('it is kept among the mails that arrived, marked as isolated', async () => {
    await desk.goto('/admin/mail/incoming?state=quarantined');
    await expect(desk.getByRole('row').filter({ hasText: subject })).toContainText('Sospetta, isolata');
  });

  await test.step('the person in whose name it was written does not see it', async () => {
    const victim = await screenOf(personAt(from));
    await victim.goto(`/tickets?q=${encodeURIComponent(subject)}`);
    await expect(victim.getByText('Nessun ticket corrisponde')).toBeVisible();
  });

  await test.step('the desk says in words that it is forged, and rejects it', async () => {
    await desk.goto('/admin/verifications');
    await desk.getByRole('row').filter({ hasText: subject }).getByRole('link', { name: from }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Chi ha scritto?' })).toBeVisible();
    await expect(desk.getByText('Il messaggio è contraffatto o costruito male')).toBeVisible();
    await expect(desk.getByText(/il dominio chiede di rifiutare messaggi come questo/)).toBeVisible();
    await expect(desk.getByText(/Le risposte andrebbero a un indirizzo diverso/)).toBeVisible();
    await desk.getByRole('button', { name: 'Respingi' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Respingere la richiesta?' });
    const reject = dialog.getByRole('button', { name: 'Respingi' });
    await reject.click();
    await expect(dialog.getByRole('textbox', { name: 'Perché la respingi' })).toHaveAccessibleDescription(/\S/);
    await dialog
      .getByRole('textbox', { name: 'Perché la respingi' })
      .fill('Mittente contraffatto: avvisato il cliente.');
    await reject.click();
    await expect(dialog).toBeHidden();
    await expect(desk.getByRole('main')).toContainText('Mittente contraffatto: avvisato il cliente.');
    await desk.goto('/admin/verifications?state=rejected');
    await expect(desk.getByRole('row').filter({ hasText: subject })).toContainText('Respinto');
  });
});
