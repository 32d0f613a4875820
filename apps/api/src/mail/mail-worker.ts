// The thread in which mails are read and their senders checked. One task at a time; the parent ends it when it takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import type { Evidence } from '@tunda/domain';
import { authenticateMail, type MailSession } from './authenticate-mail.js';
import { givingUp, mailResolver, type LookUp } from './mail-dns.js';
import { readMail, type MailAttachment, type ReadMail } from './read-mail.js';

/** What the parent sends. */
export type MailTask =
  | { readonly id: number; readonly kind: 'read'; readonly raw: Uint8Array }
  | {
      readonly id: number;
      readonly kind: 'authenticate';
      readonly raw: Uint8Array;
      /** Without attachments. */
      readonly mail: ReadMail;
      readonly session: MailSession | null;
      readonly deskAddress: string;
    };

/** What comes back. Bytes arrive as Uint8Array: a Buffer does not survive the crossing. */
export type MailAnswer =
  | { readonly id: number; readonly read: ReadMail }
  | { readonly id: number; readonly evidence: Evidence }
  | { readonly id: number; readonly error: string };

/** Given to the thread when it starts. */
export interface ReadingTask {
  readonly dnsServers: readonly string[];
  /** Stop asking when no server answers: for many files on a machine that may have no network. */
  readonly givesUp: boolean;
}

const { dnsServers, givesUp } = workerData as ReadingTask;
let resolver: LookUp | undefined;

async function answer(task: MailTask): Promise<MailAnswer> {
  const raw = Buffer.from(task.raw.buffer, task.raw.byteOffset, task.raw.byteLength);
  if (task.kind === 'read') return { id: task.id, read: await readMail(raw) };
  resolver ??= givesUp ? givingUp(mailResolver(dnsServers)) : mailResolver(dnsServers);
  return {
    id: task.id,
    evidence: await authenticateMail(raw, task.mail, task.session, task.deskAddress, resolver),
  };
}

/** Small files share one block of memory: each is copied out, so that no file carries its neighbours across. */
function portable(message: MailAnswer): MailAnswer {
  if (!('read' in message)) return message;
  const attachments = message.read.attachments.map((attachment): MailAttachment => ({
    ...attachment,
    bytes: new Uint8Array(attachment.bytes) as Buffer,
  }));
  return { id: message.id, read: { ...message.read, attachments } };
}

parentPort?.on('message', (task: MailTask) => {
  void answer(task)
    .catch((error: unknown): MailAnswer => ({
      id: task.id,
      error: error instanceof Error ? error.message : String(error),
    }))
    .then((message) => parentPort?.postMessage(portable(message)));
});
