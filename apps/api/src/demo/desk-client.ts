// What the demo's mail command asks the running desk, over HTTP like anybody.
import type {
  AssessmentView,
  DeskView,
  IncomingMailPageView,
  IncomingMailView,
  VerificationPageView,
} from '@tunda/domain';

const WAIT_MS = 12_000;
const PAUSE_MS = 300;
/** On their way; every other state is final. */
const UNDER_WAY: readonly string[] = ['received', 'retry'];

/** The desk on this machine, or null when none answers. */
export async function findDesk(address: string): Promise<DeskView | null> {
  try {
    const response = await fetch(`${address}/api/v1/desk`, { signal: AbortSignal.timeout(3000) });
    return response.ok ? ((await response.json()) as DeskView) : null;
  } catch {
    return null;
  }
}

/** An operator of the demo, logged in. */
export class DemoOperatorSession {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  /** Null when the log-in of the demo does not open any more (its password was changed). */
  static async open(address: string, desk: DeskView): Promise<DemoOperatorSession | null> {
    const login = desk.demoLogins.find(({ area }) => area === 'operator');
    if (!login) return null;
    const response = await fetch(`${address}/api/v1/operator/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address: login.address, password: login.password }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return response.ok && cookie ? new DemoOperatorSession(address, cookie) : null;
  }

  /** Waits until the desk has decided on the mail that came after `since`; null when it takes too long. */
  async outcome(mail: { subject: string; address: string }, since: Date): Promise<IncomingMailView | null> {
    const fits = (one: IncomingMailView): boolean =>
      one.from.includes(mail.address) && one.subject === mail.subject && new Date(one.receivedAt) >= since;
    for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
      const page = await this.call<IncomingMailPageView>('GET', '/operator/incoming-mails?limit=20');
      const found = page?.items.find(fits);
      if (found && !UNDER_WAY.includes(found.state)) return found;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return null;
  }

  /** Where the verification of a held ticket is decided; null when it is not among the first hundred. */
  async verificationOf(ticketId: string | null): Promise<string | null> {
    const page = await this.call<VerificationPageView>('GET', '/operator/verifications?limit=100');
    return page?.items.find((one) => one.ticketId === ticketId)?.id ?? null;
  }

  /** What the desk's assessment says of a request. */
  assess(subject: string, body: string): Promise<AssessmentView | null> {
    return this.call<AssessmentView>('POST', '/requests/assess', { subject, body });
  }

  async end(): Promise<void> {
    await this.call('DELETE', '/operator/session');
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T | null> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.ok && response.status !== 204 ? ((await response.json()) as T) : null;
  }
}
