// `npm run screenshots`: the pictures of the README, taken of a desk with nothing but its demo data.
import { statSync } from 'node:fs';
import path from 'node:path';
import type {
  CustomerPageView,
  CustomerTicketPageView,
  OperatorTicketPageView,
  VerificationPageView,
} from '@tunda/domain';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from '../support/desk-test.js';
import { PEOPLE, type Person } from '../support/people.js';

const FOLDER = path.join(import.meta.dirname, '../../../docs/screenshots');
const BYTES_MAX = 250_000;
const DESK_SIZE = { width: 1400, height: 850 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const CALM: BrowserContextOptions = { reducedMotion: 'reduce' };

/** Takes the picture when nothing is on its way any more. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  expect(statSync(file).size, `${name}.png is a small file`).toBeLessThan(BYTES_MAX);
}

/** The same screen in the other colours. */
async function pictureInTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

const read = async <T>(page: Page, url: string): Promise<T> => (await page.request.get(`/api/v1${url}`)).json() as T;

test('the door and the customer area', async ({ screenOf, page }) => {
  await page.goto('/login');
  await expect(page.getByText('Questa è una dimostrazione')).toBeVisible();
  await picture(page, 'login');

  const mario = await screenOf(PEOPLE.mario, CALM);
  await mario.goto('/');
  await expect(mario.getByRole('heading', { level: 1, name: 'Ciao Mario' })).toBeVisible();
  await picture(mario, 'customer-home');
  await pictureInTheDark(mario, 'customer-home');

  await mario.goto('/tickets');
  await expect(mario.getByRole('main').getByRole('link').first()).toBeVisible();
  await picture(mario, 'customer-tickets');

  const { items } = await read<CustomerTicketPageView>(mario, '/customer/tickets?q=cantieri');
  await mario.goto(`/tickets/${items.find(({ subject }) => subject.startsWith('Errore 500'))?.number}`);
  await expect(mario.getByRole('article').first()).toBeVisible();
  await picture(mario, 'ticket');
  await pictureInTheDark(mario, 'ticket');

  await mario.goto('/contacts');
  await expect(mario.getByRole('heading', { level: 1, name: 'Contatti' })).toBeVisible();
  await picture(mario, 'contacts');
});

interface Request {
  readonly subject: string;
  readonly body: string;
}
const VAGUE: Request = {
  subject: 'Problema con la posta',
  body: 'Buongiorno,\nda stamattina non mi funziona la posta. Potete controllare? Grazie',
};
const TWO_MATTERS: Request = {
  subject: 'Casella bloccata e fattura da correggere',
  body:
    'Buongiorno, due cose.\n\nLa casella praticanti@studioconti.example da stamattina rifiuta la password da tutti i ' +
    'dispositivi, mentre dalla webmail entra.\n\nInoltre la fattura FT-2290 riporta la vecchia sede legale: va riemessa ' +
    'con via del Tribunale 12, altrimenti la contabilità non la registra.',
};

async function write(page: Page, { subject, body }: Request): Promise<void> {
  await page.goto('/tickets/new');
  await page.getByRole('radio', { name: /Qualcosa non funziona/ }).check();
  await page.getByRole('textbox', { name: 'Oggetto' }).fill(subject);
  await page.getByRole('textbox', { name: 'La tua richiesta' }).fill(body);
  // the coach waits for a pause in the writing, the draft too
  await expect(page.getByText(/Bozza salvata alle/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Invia comunque' })).toBeVisible();
}

test('writing a request', async ({ screenOf }) => {
  const screens: readonly (readonly [
    name: string,
    person: Person,
    request: Request,
    options: BrowserContextOptions,
  ])[] = [
    ['open-ticket', PEOPLE.mario, VAGUE, { viewport: { width: 1280, height: 1100 } }],
    ['open-ticket-two-matters', PEOPLE.elena, TWO_MATTERS, { viewport: { width: 1280, height: 1100 } }],
    ['open-ticket-phone', PEOPLE.mario, VAGUE, PHONE],
  ];
  for (const [name, person, request, options] of screens) {
    const page = await screenOf(person, { ...CALM, ...options });
    await write(page, request);
    await page.evaluate(() => window.scrollTo(0, 0));
    // on a phone the coach stands below the text: a part of both is shown
    const coach = page.getByRole('heading', { name: 'Quanto è chiara la richiesta' });
    if (options === PHONE) await coach.evaluate((title) => title.scrollIntoView({ block: 'center' }));
    await picture(page, name);
  }
});

test('the operators’ desk', async ({ screenOf }) => {
  const desk = await screenOf(PEOPLE.giulia, { ...CALM, viewport: DESK_SIZE });
  await desk.goto('/admin');
  await expect(desk.getByRole('list', { name: 'Ticket in coda' }).getByRole('link').first()).toBeVisible();
  await picture(desk, 'admin-queue');
  await pictureInTheDark(desk, 'admin-queue');

  const { items: tickets } = await read<OperatorTicketPageView>(desk, '/operator/tickets?q=giapponese');
  await desk.goto(`/admin/tickets/${tickets[0]?.number}`);
  await expect(desk.getByRole('article', { name: 'Nota interna' }).first()).toBeVisible();
  await picture(desk, 'admin-ticket');
  await pictureInTheDark(desk, 'admin-ticket');

  const { items: held } = await read<VerificationPageView>(desk, '/operator/verifications?limit=100');
  await desk.goto(`/admin/verifications/${held.find(({ level }) => level === 'E')?.id}`);
  await expect(desk.getByRole('heading', { name: 'Che cosa sappiamo del mittente' })).toBeVisible();
  await picture(desk, 'admin-verification');

  const { items: customers } = await read<CustomerPageView>(desk, '/operator/customers?q=Rossi');
  await desk.goto(`/admin/customers/${customers[0]?.id}`);
  await expect(desk.getByRole('heading', { level: 1, name: /Rossi Costruzioni/ })).toBeVisible();
  await picture(desk, 'admin-customer');

  await desk.goto('/admin/mail/incoming');
  await expect(desk.getByRole('table', { name: 'E-mail arrivate' })).toBeVisible();
  await picture(desk, 'admin-incoming');
});
