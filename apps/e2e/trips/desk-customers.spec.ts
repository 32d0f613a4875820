import { expect, test } from '../support/desk-test.js';
import { mailTo } from '../support/mailbox.js';

const NAME = 'Panificio Serra S.n.c.';
const CONTACT = { name: 'Irene Serra', address: 'irene@panificioserra.example', password: 'lievito-madre-di-nonna-3' };
/** A contact of another account, who sends no mail in these tests. */
const TAKEN = 'paolo@studioconti.example';

test('a new customer’s contact is invited, sets a password and logs in; a taken address asks why', async ({
  desk,
  page,
}) => {
  await test.step('an operator creates the account with its main contact', async () => {
    await desk.goto('/admin/customers');
    await desk.getByRole('button', { name: 'Nuovo cliente' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Nuovo cliente' });
    await dialog.getByRole('textbox', { name: 'Nome', exact: true }).fill(NAME);
    await dialog.getByRole('textbox', { name: 'Codice esterno' }).fill('C-20001');
    await dialog.getByRole('textbox', { name: 'Nome e cognome' }).fill(CONTACT.name);
    await dialog.getByRole('textbox', { name: 'Indirizzo e-mail' }).fill(CONTACT.address);
    await expect(
      dialog.getByRole('checkbox', { name: 'Manda subito l’invito per scegliere la password' }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Nuovo cliente' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
    const row = desk.getByRole('row').filter({ hasText: CONTACT.name });
    await expect(row).toContainText(CONTACT.address);
    await expect(row).toContainText('Principale');
  });

  await test.step('she chooses a password behind the link, which works once', async () => {
    const invitation = await mailTo(CONTACT.address);
    const [link = ''] = /https?:\/\/\S+\/password\/set\S*/.exec(invitation.text) ?? [];
    const { pathname, search, hash } = new URL(link);
    await page.goto(`${pathname}${search}${hash}`);
    await page.getByRole('textbox', { name: 'Nuova password' }).fill(CONTACT.password);
    await page.getByRole('button', { name: 'Salva la password' }).click();
    await expect(page.getByText('Password salvata')).toBeVisible();
    await page.getByRole('link', { name: 'Accedi' }).click();
    await page.getByRole('textbox', { name: 'Indirizzo e-mail' }).fill(CONTACT.address);
    await page.getByRole('textbox', { name: 'Password' }).fill(CONTACT.password);
    await page.getByRole('button', { name: 'Accedi' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Ciao ${CONTACT.name.split(' ')[0]}` })).toBeVisible();
    await page.goto(`${pathname}${search}${hash}`);
    await page.getByRole('textbox', { name: 'Nuova password' }).fill(`${CONTACT.password}-ancora`);
    await page.getByRole('button', { name: 'Salva la password' }).click();
    await expect(page.getByRole('link', { name: 'Chiedi un nuovo collegamento' })).toBeVisible();
  });

  await test.step('an address of another account stands here only with a reason', async () => {
    const row = desk.getByRole('row').filter({ hasText: CONTACT.name });
    await row.getByRole('button', { name: `Aggiungi indirizzo a ${CONTACT.name}` }).click();
    const dialog = desk.getByRole('dialog', { name: `Aggiungi indirizzo a ${CONTACT.name}` });
    await dialog.getByRole('textbox', { name: 'Indirizzo e-mail' }).fill(TAKEN);
    await dialog.getByRole('button', { name: 'Aggiungi indirizzo' }).click();
    await expect(dialog.getByRole('alert')).toContainText('L’indirizzo è già di un altro account');
    await expect(row).not.toContainText(TAKEN);
    await dialog
      .getByRole('textbox', { name: 'Perché sta su due account' })
      .fill('È il loro consulente: confermato al telefono.');
    await dialog.getByRole('button', { name: 'Registralo anche qui' }).click();
    await expect(dialog).toBeHidden();
    await expect(row).toContainText(TAKEN);
    await expect(row).toContainText('anche su un altro account');
  });

  await test.step('and goes away again', async () => {
    const row = desk.getByRole('row').filter({ hasText: CONTACT.name });
    await row.getByRole('button', { name: `Togli ${TAKEN}` }).click();
    const dialog = desk.getByRole('dialog', { name: 'Togliere questo indirizzo?' });
    await dialog.getByRole('button', { name: `Togli ${TAKEN}` }).click();
    await expect(dialog).toBeHidden();
    await expect(row).not.toContainText(TAKEN);
  });
});
