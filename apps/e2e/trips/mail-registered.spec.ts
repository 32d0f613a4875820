import { demoMail } from '../support/demo-mail.js';
import { expect, test } from '../support/desk-test.js';
import { quoting, sendToDesk } from '../support/incoming-mail.js';
import { mailTo } from '../support/mailbox.js';
import { personAt } from '../support/people.js';
import { rowInQueue } from '../support/queue.js';

const ANSWER = 'Buongiorno, abbiamo controllato i registri: ora è a posto. Può confermarci che funziona?';
const THANKS = 'Confermo: da stamattina funziona. Resta solo una domanda sul rinnovo.';

test('a registered contact writes by mail, is answered from the desk, and answers in the same ticket', async ({
  desk,
  screenOf,
}) => {
  const { from, subject, number } = await demoMail('registered');
  const ticketNumber = number ?? '';
  const sender = personAt(from);

  await test.step('it is a ticket of hers, in the queue and in her list', async () => {
    await desk.goto('/admin');
    const row = await rowInQueue(desk, ticketNumber);
    await expect(row).toContainText(subject);
    await expect(row).toContainText(sender.name);
    await expect(row).toContainText('Tocca a noi');
    const hers = await screenOf(sender);
    await hers.goto('/tickets');
    await expect(hers.getByRole('main').getByRole('link', { name: subject }).first()).toBeVisible();
  });

  const acknowledgement = await mailTo(from, (mail) => mail.subject.includes(ticketNumber));
  await test.step('it is acknowledged over SMTP, threaded under her mail, without a secret', () => {
    const domain = from.slice(from.indexOf('@') + 1);
    expect(acknowledgement.to).toEqual([from]);
    expect(acknowledgement.inReplyTo).toMatch(new RegExp(`^<[0-9a-f]+@${domain}>$`));
    expect(acknowledgement.references).toContain(acknowledgement.inReplyTo);
    expect(acknowledgement.replyTo).toMatch(/^assistenza\+[^@]+@tunda\.it$/);
    expect(acknowledgement.text).toContain(ticketNumber);
    const [, token = ''] = /\+([^@]+)@/.exec(acknowledgement.replyTo) ?? [];
    for (const body of [acknowledgement.text, acknowledgement.html]) {
      expect(body).not.toContain(token);
      expect(body).not.toMatch(/password|[?#&](token|secret)=/i);
    }
  });

  await test.step('an operator answers with Ctrl+Enter', async () => {
    await (await rowInQueue(desk, ticketNumber)).click();
    await expect(desk.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    const field = desk.getByRole('textbox', { name: 'Testo della risposta al cliente' });
    await field.fill(ANSWER);
    await field.press('Control+Enter');
    await expect(desk.getByRole('article', { name: 'Giulia Ferri' }).filter({ hasText: ANSWER })).toHaveCount(1);
    await expect(field).toHaveValue('');
    await expect(desk.getByRole('button', { name: 'Stato: Attende il cliente' })).toBeVisible();
  });

  const reply = await mailTo(from, (mail) => mail.text.includes(ANSWER));
  await test.step('the answer leaves by mail, in the thread, with an address that finds the way back', () => {
    expect(reply.subject).toContain(ticketNumber);
    expect(reply.references.split(/\s+/)).toContain(acknowledgement.inReplyTo);
    expect(reply.references.split(/\s+/)).toContain(reply.inReplyTo);
    expect(reply.replyTo).toMatch(/^assistenza\+[^@]+@tunda\.it$/);
    expect(reply.messageId).not.toBe(acknowledgement.messageId);
  });

  await test.step('her answer by mail joins the ticket, the quoted part folded, and it is our turn', async () => {
    await sendToDesk({
      ...{ name: sender.name, from, to: reply.replyTo, subject: `Re: ${reply.subject}` },
      text: `${THANKS}\n\n${sender.name}\n\n${quoting(reply.text)}`,
      ...{ inReplyTo: reply.messageId, references: `${reply.references} ${reply.messageId}` },
    });
    const letter = desk.getByRole('article', { name: sender.name }).filter({ hasText: THANKS });
    await expect(async () => {
      await desk.reload();
      await expect(letter).toHaveCount(1, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await expect(desk.getByRole('button', { name: 'Stato: Tocca a noi' })).toBeVisible();
    const quoted = letter.getByRole('blockquote', { includeHidden: true });
    await expect(quoted).toBeHidden();
    await letter.getByRole('button', { name: 'Mostra il testo citato' }).click();
    await expect(quoted).toBeVisible();
    await expect(quoted).toContainText(ANSWER);
  });
});
