// `npm run demo:mail -- <kind>`: sends one mail to the running desk as a mail server would, and tells what became of it.
import { createTransport } from 'nodemailer';
import { formatTicketNumber, type DeskView, type IncomingMailView } from '@tunda/domain';
import { WrongSetting, readSettings, type Settings } from '../settings.js';
import { composeMail } from './compose-mail.js';
import { readDemoKeys } from './demo-keys.js';
import { DEMO_MAIL_KINDS, DEMO_MAILS, type DemoMailKind } from './demo-mail-kinds.js';
import { DemoOperatorSession, findDesk } from './desk-client.js';
import { findMailToAnswer, openDeskDatabase } from './find-reply.js';
import { writeDemoMail, writeReply, type DemoSending } from './write-demo-mail.js';

/** Said to the person who ran the command, in one line. */
class CannotSend extends Error {}

const REPLY_TELLS = 'a contact answers the newest message the desk sent to her';
const USAGE = [
  'usage: npm run demo:mail -- <kind>',
  ...DEMO_MAIL_KINDS.map((kind) => `  ${kind.padEnd(11)} ${kind === 'reply' ? REPLY_TELLS : DEMO_MAILS[kind].tells}`),
].join('\n');

async function write(kind: DemoMailKind, settings: Settings, desk: DeskView): Promise<DemoSending> {
  if (kind !== 'reply') return writeDemoMail(kind, desk.mailAddress, new Date());
  const database = await openDeskDatabase(settings.dataDir).catch(() => {
    throw new CannotSend(`The desk's database was not found: is its DATA_DIR ${settings.dataDir}?`);
  });
  const answered = await findMailToAnswer(database, desk.mailAddress).finally(() => void database.end());
  if (!answered) throw new CannotSend('The desk has answered no demo contact yet: reply to a ticket in /admin first.');
  return writeReply(answered, new Date());
}

/** One LMTP conversation with the desk's listener, which says yes only when the mail is stored. */
async function deliver(raw: Buffer, from: string, to: string, port: number): Promise<void> {
  const transport = createTransport({
    ...{ host: '127.0.0.1', port, lmtp: true, secure: false, ignoreTLS: true },
    connectionTimeout: 5000,
    // an option of the SMTP connection that the types of the transport do not list
  } as object);
  try {
    const sent: { rejected?: unknown[] } = await transport.sendMail({ envelope: { from, to: [to] }, raw });
    // over LMTP a refusal after the text is no error of nodemailer's
    if ((sent.rejected ?? []).length > 0) throw new CannotSend('The desk refused the mail.');
  } catch (error) {
    if (error instanceof CannotSend) throw error;
    throw new CannotSend(`No LMTP listener of the desk on 127.0.0.1:${port} (LMTP_PORT): ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}

const BECAME: Partial<Record<IncomingMailView['state'], string>> = {
  'new-ticket': 'the new ticket',
  threaded: 'an answer in ticket',
  held: 'a request that waits for verification',
  quarantined: 'a quarantined request that waits for verification',
};

async function outcomeLines(
  session: DemoOperatorSession,
  outcome: IncomingMailView | null,
  address: string,
): Promise<string[]> {
  if (!outcome) return [`So far   the desk has stored it but not decided yet: ${address}/admin/mail/incoming`];
  const number = outcome.ticketNumber;
  const waits = outcome.state === 'held' || outcome.state === 'quarantined';
  const decision = waits ? await session.verificationOf(outcome.ticketId) : null;
  const where = waits
    ? `/admin/verifications/${decision ?? ''}`
    : number
      ? `/admin/tickets/${number}`
      : '/admin/mail/incoming';
  const named = number && !waits ? ` ${formatTicketNumber(number)}` : '';
  return [
    `Became   ${BECAME[outcome.state] ?? outcome.state}${named}, trust level ${outcome.level ?? '-'}`,
    `Look at  ${address}${where}`,
  ];
}

async function assessmentLines(session: DemoOperatorSession, { mail }: DemoSending): Promise<string[]> {
  const assessed = await session.assess(mail.subject, mail.text);
  if (!assessed) return [];
  return [
    `Assessed ${assessed.vague ? 'vague' : 'clear'}, matters: ${assessed.issues.map(({ department }) => department).join(' + ')}`,
    ...assessed.questions.map(({ text }) => `         would ask: ${text}`),
  ];
}

async function send(kind: DemoMailKind): Promise<void> {
  const settings = readSettings({ ...process.env, DEMO: undefined });
  const address = `http://127.0.0.1:${settings.port}`;
  const desk = await findDesk(address);
  if (!desk) throw new CannotSend(`No desk answers on ${address} (PORT): start it with npm start.`);
  if (!desk.demo) throw new CannotSend(`The desk on ${address} runs without demo data: this command is for the demo.`);
  const keys = await readDemoKeys(settings.dataDir);
  if (!keys) throw new CannotSend(`There are no demo keys in ${settings.dataDir}: is it the DATA_DIR of the desk?`);
  const sending = await write(kind, settings, desk);
  const { mail } = sending;
  const since = new Date(Date.now() - 1000);
  await deliver(await composeMail(mail, keys), mail.from.address, mail.to, settings.lmtpPort ?? 2424);
  console.log(
    [
      `Sent     ${sending.tells}`,
      `From     ${mail.from.name} <${mail.from.address}>, ${mail.signedBy ? `signed by ${mail.signedBy}` : 'not signed'}`,
      `Subject  ${mail.subject}`,
      `Expect   ${sending.expected}`,
    ].join('\n'),
  );
  const session = await DemoOperatorSession.open(address, desk);
  if (!session) return console.log(`Look at  ${address}/admin/mail/incoming`);
  try {
    const outcome = await session.outcome({ subject: mail.subject, address: mail.from.address }, since);
    console.log((await outcomeLines(session, outcome, address)).join('\n'));
    if (kind === 'vague' || kind === 'two-issues') console.log((await assessmentLines(session, sending)).join('\n'));
  } finally {
    await session.end();
  }
}

const kind = DEMO_MAIL_KINDS.find((one) => one === process.argv[2]);
if (!kind || process.argv.length > 3) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await send(kind).catch((error: unknown) => {
    const forPeople = error instanceof CannotSend || error instanceof WrongSetting;
    console.error(forPeople ? error.message : error);
    process.exitCode = 1;
  });
}
