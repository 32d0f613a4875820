// Who sent it, as far as it can be proven from the bytes as received and from the session: DKIM through our gate, SPF and
// DMARC. What it means is decided by the table of @tunda/domain (trust/).
import type { Evidence, MailCheck, Suspicion } from '@tunda/domain';
import { domainOf } from '@tunda/domain';
import { authenticate } from 'mailauth';
import { judgeSignatures, type GateVerdict, type SignatureResult } from './dkim-gate.js';
import { lookUpsForOneMail, type LookUp } from './mail-dns.js';
import { namesAnotherAddress, readFrom, type Author } from './read-from.js';
import type { ReadMail } from './read-mail.js';
import { isDeskAddress } from './reply-address.js';
import { doubledFields, scanHeaders, valuesOf, withoutSpareSignatures, type HeaderScan } from './scan-headers.js';

/** The session that brought the mail; null where nothing is known (a file, a mailbox). */
export interface MailSession {
  readonly ip: string | null;
  readonly helo: string | null;
  /** MAIL FROM; empty for bounces. */
  readonly from: string | null;
}

/** What the library answers; the parts we read. */
interface LibraryVerdict {
  readonly dkim?: { readonly results?: readonly SignatureResult[] };
  readonly spf?: { readonly status: { readonly result: string }; readonly domain?: string } | false;
  readonly dmarc?:
    | {
        readonly status: { readonly result: string };
        readonly policy?: string;
        readonly alignment?: { readonly spf?: { readonly result?: string | false } };
      }
    | false;
}

const POLICIES = ['none', 'quarantine', 'reject'] as const;

const SPF_RESULTS: Partial<Record<string, MailCheck>> = {
  pass: 'pass',
  fail: 'fail',
  softfail: 'fail',
  temperror: 'temperror',
};

function spfCheck(verdict: LibraryVerdict, session: MailSession | null, from: string): MailCheck {
  // without the sending host there was nothing to check; the library would call that a failure of DNS
  if (!session?.ip || !verdict.spf) return 'none';
  const check = SPF_RESULTS[verdict.spf.status.result] ?? 'none';
  return check === 'pass' && !spfAligned(verdict, from) ? 'none' : check;
}

function spfAligned(verdict: LibraryVerdict, from: string): boolean {
  if (verdict.dmarc && verdict.dmarc.alignment) return Boolean(verdict.dmarc.alignment.spf?.result);
  // no DMARC record says how strictly to compare: the very domain, nothing looser
  return Boolean(verdict.spf) && (verdict.spf || {}).domain?.toLowerCase() === domainOf(from);
}

function dmarcCheck(verdict: LibraryVerdict, gate: GateVerdict, spf: MailCheck): MailCheck {
  if (!verdict.dmarc) return 'none';
  const { result } = verdict.dmarc.status;
  // a pass counts when it rests on something that passed our own gate
  if (result === 'pass') return gate.dkim === 'pass' || spf === 'pass' ? 'pass' : 'none';
  if (result === 'fail') return 'fail';
  return result === 'temperror' ? 'temperror' : 'none';
}

/** What the headers say against the sender, before any look-up. */
function suspicionsOf(scan: HeaderScan, author: Author, mail: ReadMail | null, deskAddress: string): Suspicion[] {
  const found: Suspicion[] = [];
  if (author.suspicion) found.push(author.suspicion);
  if (doubledFields(scan).length > 0) found.push('doubled-header');
  if (valuesOf(scan, 'x-trasporto').length > 0) found.push('pec-not-verified');
  if (!mail) return found;
  const agree = mail.fromAddresses.length === 1 && mail.fromAddresses[0] === author.address;
  if (author.address !== null && !agree) found.push('from-parsers-disagree');
  if (author.address !== null && namesAnotherAddress(author)) found.push('display-name-is-address');
  if (mail.replyTo.some((address) => address !== author.address)) found.push('reply-to-differs');
  if (!mail.recipients.some((address) => isDeskAddress(deskAddress, address))) found.push('desk-not-recipient');
  return found;
}

const NOTHING = { dkim: 'none', dkimDomain: null, spf: 'none', dmarc: 'none', dmarcPolicy: null } as const;

/**
 * Gathers the evidence on one mail.
 * @param raw the bytes as received, whole
 * @param mail the same mail as the parser read it; null when it could not be read
 * @returns with `registered: false`: whose address it is, the database says
 */
export async function authenticateMail(
  raw: Buffer,
  mail: ReadMail | null,
  session: MailSession | null,
  deskAddress: string,
  ask: LookUp,
): Promise<Evidence> {
  const scan = scanHeaders(raw);
  const author = readFrom(valuesOf(scan, 'from'));
  const suspicions = suspicionsOf(scan, author, mail, deskAddress);
  const base = { address: author.address, registered: false };
  // several authors or none: there is nobody whose proof could be looked for
  if (author.address === null || scan.problem) return { ...base, ...NOTHING, suspicions, source: 'none' };
  const verdict = await ourVerdict(raw, scan, session, ask);
  const gate = judgeSignatures(verdict.dkim?.results ?? []);
  const spf = spfCheck(verdict, session, author.address);
  const policy = verdict.dmarc ? POLICIES.find((one) => one === (verdict.dmarc || {}).policy) : undefined;
  return {
    ...base,
    dkim: gate.dkim,
    dkimDomain: gate.domain,
    spf,
    dmarc: dmarcCheck(verdict, gate, spf),
    dmarcPolicy: policy ?? null,
    suspicions: [...suspicions, ...gate.suspicions],
    source: 'own',
  };
}

async function ourVerdict(
  raw: Buffer,
  scan: HeaderScan,
  session: MailSession | null,
  ask: LookUp,
): Promise<LibraryVerdict> {
  const known = session?.ip ? { ip: session.ip, helo: session.helo ?? session.ip, sender: session.from ?? '' } : {};
  return (await authenticate(withoutSpareSignatures(raw, scan), {
    ...known,
    mta: 'desk',
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
    minBitLength: 1024,
    // the library types its resolver by the overloads of node:dns, which one function cannot have
    resolver: lookUpsForOneMail(ask) as never,
  })) as LibraryVerdict;
}
