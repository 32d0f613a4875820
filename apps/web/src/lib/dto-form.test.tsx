import { OpenTicketDto } from '@tunda/domain';
import { MantineProvider } from '@mantine/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextField } from '../ui/fields';
import { FormProblem } from '../ui/notice';
import { useDtoForm } from './dto-form';
import { i18n, startI18n } from './i18n';
import { ApiProblem } from './problem';

type Send = (values: OpenTicketDto, key: string) => Promise<unknown>;

function Form({ send }: { send: Send }) {
  const { field, submit, problem, draft } = useDtoForm(OpenTicketDto, {
    defaultValues: { department: 'technical', subject: '', body: '' },
    send,
    draft: 'maria:open-ticket',
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <TextField label="Oggetto" {...field('subject')} />
      <TextField label="Testo" {...field('body')} />
      <FormProblem problem={problem} />
      <button type="submit">Invia</button>
      <output>{draft.savedAt ? 'bozza' : 'nessuna bozza'}</output>
    </form>
  );
}

const show = (send: Send): void => {
  cleanup();
  render(
    <MantineProvider>
      <Form send={send} />
    </MantineProvider>,
  );
};
const write = async (subject: string, body: string): Promise<void> => {
  const user = userEvent.setup();
  if (subject) await user.type(screen.getByLabelText('Oggetto'), subject);
  if (body) await user.type(screen.getByLabelText('Testo'), body);
  await user.click(screen.getByRole('button', { name: 'Invia' }));
};
const valueOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;

beforeEach(async () => {
  if (!i18n.isInitialized) await startI18n('it');
});
afterEach(() => localStorage.removeItem('tunda.draft.maria:open-ticket'));

describe('a form of a DTO', () => {
  it('says what is missing, in the words of the page, and sends nothing', async () => {
    const sent: unknown[] = [];
    show(async (values) => sent.push(values));
    await write('', 'La posta non parte.');
    const subject = await screen.findByLabelText('Oggetto');
    expect(subject.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Questo campo serve per continuare.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('names the limit and the length that broke it', async () => {
    show(async () => undefined);
    await write('x'.repeat(151), 'Testo');
    expect(await screen.findByText('Al massimo 150 caratteri: ora sono 151.')).toBeTruthy();
  });

  it('puts what the API refused on its field and keeps the text', async () => {
    const errors = [{ pointer: '/subject', code: 'oneLine' }];
    show(() => Promise.reject(new ApiProblem('invalid-input', 422, { errors })));
    await write('Posta', 'La posta non parte.');
    expect(await screen.findByText('Qui va una riga sola, senza a capo.')).toBeTruthy();
    expect(valueOf('Testo')).toBe('La posta non parte.');
  });

  it('repeats a lost sending with the same key, and a refused one with another', async () => {
    const keys: string[] = [];
    let failure = new ApiProblem('offline', 0);
    show((_values, key) => {
      keys.push(key);
      return Promise.reject(failure);
    });
    await write('Posta', 'Non parte.');
    expect((await screen.findByRole('alert')).textContent).toContain('Il testo è salvo qui');
    failure = new ApiProblem('attachment-not-usable', 422);
    await write('', '');
    await write('', '');
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('comes back with what was written after a reload, and forgets it once it was sent', async () => {
    show(() => Promise.reject(new ApiProblem('offline', 0)));
    await write('Posta ferma', 'Da stamattina');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    show(async () => undefined);
    expect(valueOf('Oggetto')).toBe('Posta ferma');
    await write('', '');
    expect(await screen.findByText('nessuna bozza')).toBeTruthy();
    expect(localStorage.getItem('tunda.draft.maria:open-ticket')).toBeNull();
  });
});
