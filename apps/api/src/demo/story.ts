// What the demo tells: requests as short stories, whose moments are counted back from the clock of the first start.
import type { Department, MailCheck, Suspicion, TicketStatus, TrustLevel, VerificationMethod } from '@tunda/domain';
import type { ContactKey, OperatorKey } from './stories/people.js';

/** `[12, '09:14']`: twelve working days ago at that hour in Italy; a number: so many minutes ago. */
export type Moment = readonly [workdaysAgo: number, time: string] | number;

export interface DemoFile {
  readonly filename: string;
  readonly declaredType: string;
  readonly bytes: () => Buffer;
}

interface Extras {
  readonly files?: readonly DemoFile[];
}

/** One thing that happens after the opening, in order. */
export type Step =
  | ({ readonly does: 'reply'; at: Moment; by: OperatorKey; text: string; then: DeskTurn } & Extras)
  | ({ readonly does: 'answer'; at: Moment; by: ContactKey; text: string; channel: 'web' | 'mail' } & Extras)
  | { readonly does: 'note'; at: Moment; by: OperatorKey; text: string }
  | { readonly does: 'assign'; at: Moment; by: OperatorKey; to: OperatorKey | null }
  | { readonly does: 'department'; at: Moment; by: OperatorKey; to: Department }
  | { readonly does: 'move'; at: Moment; by: OperatorKey; to: TicketStatus; because?: string }
  | { readonly does: 'close'; at: Moment; by: ContactKey; because?: string }
  | { readonly does: 'reopen'; at: Moment; by: ContactKey }
  /** Seven days after it was resolved, nobody having said a word. */
  | { readonly does: 'close-by-itself' };

type DeskTurn = 'waiting' | 'resolved' | 'open';

interface Request extends Extras {
  readonly at: Moment;
  readonly department: Department;
  readonly subject: string;
  readonly text: string;
}

/** A request of a known contact. */
export interface Story extends Request {
  readonly by: ContactKey;
  readonly channel: 'web' | 'mail' | 'desk';
  /** Who wrote the call down, for `desk`. */
  readonly takenBy?: OperatorKey;
  /** Named when a held request points to it. */
  readonly key?: string;
  readonly steps: readonly Step[];
}

/** Who a mail says it is from, what can be proven, and how the mail is made so that exactly this comes out. */
export interface HeldSender {
  readonly address: string;
  readonly name: string;
  /** Domain that signs; null: nobody. */
  readonly signedBy: string | null;
  readonly level: TrustLevel;
  readonly dmarc: MailCheck;
  readonly dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
  readonly suspicions: readonly Suspicion[];
  readonly registered: boolean;
  /** More header fields of the mail. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly replyTo?: string;
}

/** A mail nobody has proven. */
export interface HeldStory extends Request {
  readonly from: HeldSender;
  /** Key of a story it points to without being entitled to it. */
  readonly mentions?: string;
  readonly ends?:
    | {
        readonly does: 'approved';
        at: Moment;
        by: OperatorKey;
        contact: ContactKey;
        method: VerificationMethod;
        reason: string;
        /** Whether the address was registered too. */
        adds: boolean;
        readonly steps: readonly Step[];
      }
    | { readonly does: 'rejected'; at: Moment; by: OperatorKey; reason: string }
    | { readonly does: 'expired' };
}

export const reply = (
  at: Moment,
  by: OperatorKey,
  text: string,
  then: DeskTurn = 'waiting',
  files?: DemoFile[],
): Step => ({
  does: 'reply',
  at,
  by,
  text,
  then,
  ...(files ? { files } : {}),
});
export const answer = (at: Moment, by: ContactKey, text: string, files?: DemoFile[]): Step => ({
  does: 'answer',
  at,
  by,
  text,
  channel: 'web',
  ...(files ? { files } : {}),
});
export const mailed = (at: Moment, by: ContactKey, text: string, files?: DemoFile[]): Step => ({
  does: 'answer',
  at,
  by,
  text,
  channel: 'mail',
  ...(files ? { files } : {}),
});
export const note = (at: Moment, by: OperatorKey, text: string): Step => ({ does: 'note', at, by, text });
export const assign = (at: Moment, by: OperatorKey, to: OperatorKey | null = by): Step => ({
  does: 'assign',
  at,
  by,
  to,
});

/** A text written with the indentation of the code around it. */
export function letter(strings: TemplateStringsArray): string {
  const lines = (strings[0] ?? '').replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
