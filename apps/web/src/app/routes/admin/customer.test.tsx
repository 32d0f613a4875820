import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { problem, type Answers, type Call } from '../../../testing/answers';
import { aCustomer, aDeskApi } from '../../../testing/desk';
import { renderRoute } from '../../../testing/render-route';

let api: Answers;
beforeEach(() => {
  api = aDeskApi();
});
const write = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field);
  await user.paste(text);
};
const posted = (part: string): Call[] =>
  api.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${part}`));

describe('a customer', () => {
  it('takes an address of another account only with a reason', async () => {
    api.on('POST /operator/contacts/:id/addresses', ({ body }) =>
      (body as { sharedReason?: string }).sharedReason ? aCustomer() : problem(409, 'address-already-registered'),
    );
    const { user } = await renderRoute(`/admin/customers/${aCustomer().id}`);
    await user.click(await screen.findByRole('button', { name: /Aggiungi indirizzo a Maria/ }));
    const dialog = await screen.findByRole('dialog');
    await write(user, within(dialog).getByLabelText('Indirizzo e-mail'), 'commercialista@studio.example');
    await user.click(within(dialog).getByRole('button', { name: 'Aggiungi indirizzo' }));
    await write(
      user,
      await within(dialog).findByLabelText('Perché sta su due account'),
      'Tiene la contabilità di entrambi',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Registralo anche qui' }));
    await waitFor(() => expect(posted('addresses')).toHaveLength(2));
    expect(posted('addresses')[1]?.body).toEqual({
      address: 'commercialista@studio.example',
      sharedReason: 'Tiene la contabilità di entrambi',
    });
  });

  it('does not take permissions from the main contact', async () => {
    await renderRoute(`/admin/customers/${aCustomer().id}`);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Maria.*gestisce i referenti/ });
    expect(box.checked).toBe(true);
    expect(box.disabled).toBe(true);
  });
});
