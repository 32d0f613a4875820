import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.js';
import { expect, test } from '../support/desk-test.js';
import { PEOPLE } from '../support/people.js';
import { openTicket } from '../support/tickets.js';

const SCHEMES = ['light', 'dark'] as const;

async function expectAccessibleInBoth(page: Page, screen: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page, `${screen}, ${colorScheme}`);
  }
}

test('axe finds nothing on the pages outside @phone', async ({ page }) => {
  const outside = [
    ['/login', 'Accedi all’assistenza'],
    ['/password/forgot', 'Scegli una nuova password'],
    ['/password/set#token=abc', 'La tua nuova password'],
  ] as const;
  for (const [path, name] of outside) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expectAccessibleInBoth(page, path);
  }
});

test('axe finds nothing on any screen of a customer @phone', async ({ screenOf }) => {
  test.setTimeout(180_000);
  const page = await screenOf(PEOPLE.mario);
  const ticket = await openTicket(page, 'Una prova', 'La casella prova@rossi-costruzioni.example rifiuta la password.');
  const screens = [
    ['/', 'Ciao Mario'],
    ['/tickets', 'Ticket'],
    ['/tickets?q=nessuno-scrive-questo', 'Ticket'],
    [`/tickets/${ticket.id}`, 'Una prova'],
    ['/tickets/ABCD2345', 'Questo ticket non c’è'],
    ['/contacts', 'Contatti'],
    ['/security', 'Sicurezza'],
    ['/tickets/new', 'Apri Ticket'],
  ] as const;
  for (const [path, name] of screens) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await expectAccessibleInBoth(page, path);
  }

  // the form with its coach, its faults and its files
  await page.getByRole('button', { name: 'Invia la richiesta' }).click();
  await expect(page.getByText('Questo campo serve per continuare.').first()).toBeVisible();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'vuoto.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'pagina.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><script>1</script>') },
  ]);
  await page.getByRole('textbox', { name: 'La tua richiesta' }).fill('Non mi funziona la posta');
  await expect(page.getByRole('group', { name: 'Di quale casella si tratta?' })).toBeVisible();
  await expectAccessibleInBoth(page, 'the form with a question');
});
