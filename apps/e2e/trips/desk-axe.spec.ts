import type { CustomerPageView, OperatorTicketPageView, VerificationPageView } from '@tunda/domain';
import { expectAccessible } from '../support/axe.js';
import { expect, test } from '../support/desk-test.js';
import { PEOPLE } from '../support/people.js';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

test('axe finds nothing on any screen of the desk, light and dark, wide and narrow', async ({ screenOf }) => {
  test.setTimeout(240_000);
  const desk = await screenOf(PEOPLE.giulia, { reducedMotion: 'reduce' });
  const read = async <T>(path: string): Promise<T> => (await desk.request.get(`/api/v1/operator${path}`)).json() as T;
  const first = async (path: string): Promise<string> => {
    const { items } = await read<OperatorTicketPageView | CustomerPageView | VerificationPageView>(`${path}limit=1`);
    return items[0]?.id ?? '';
  };
  const screens: readonly (readonly [path: string, heading: string | RegExp])[] = [
    ['/admin/login', 'Accesso operatori'],
    ['/admin', 'Coda'],
    [`/admin/tickets/${await first('/tickets?status=open&')}`, /./],
    [`/admin/tickets/${await first('/tickets?status=unverified&')}`, /./],
    ['/admin/verifications', 'Verifiche'],
    [`/admin/verifications/${await first('/verifications?')}`, 'Chi ha scritto?'],
    [`/admin/verifications/${await first('/verifications?state=rejected&')}`, 'Chi ha scritto?'],
    ['/admin/customers', 'Clienti'],
    [`/admin/customers/${await first('/customers?')}`, /./],
    ['/admin/mail/incoming', 'Posta in arrivo'],
    ['/admin/mail/outgoing', 'Posta in uscita'],
    ['/admin/operators', 'Operatori'],
    ['/admin/tokens', 'Token API'],
    ['/admin/security', 'Sicurezza'],
  ];
  for (const [path, name] of screens) {
    await test.step(path, async () => {
      await desk.goto(path);
      for (const size of SIZES) {
        await desk.setViewportSize(size);
        await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
        await desk.waitForLoadState('networkidle');
        await desk.emulateMedia({ colorScheme: 'light' });
        await expectAccessible(desk, `${path}, ${size.width} px, light`);
        // the other scheme is the same page in other colours
        await desk.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(desk, `${path}, ${size.width} px, dark`, ['color-contrast', 'link-in-text-block']);
      }
    });
  }
});
