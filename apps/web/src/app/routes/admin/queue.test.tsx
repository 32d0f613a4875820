import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { problem, type Answers } from '../../../testing/answers';
import { aDeskApi, aRow, aTicket } from '../../../testing/desk';
import { renderRoute } from '../../../testing/render-route';

let api: Answers;
beforeEach(() => {
  sessionStorage.clear();
  api = aDeskApi();
  api.on('GET /operator/tickets', () => ({ items: [aRow(1), aRow(2), aRow(3)], nextCursor: null }));
});

const focused = (): string => document.activeElement?.textContent ?? '';

describe('the queue', () => {
  it('asks for what waits for us, and keeps filters in the address', async () => {
    const { router } = await renderRoute('/admin?department=commercial&assignee=me');
    await screen.findByText('La posta non parte, caso 1');
    const call = api.calls.find(({ path }) => path === '/operator/tickets');
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
      department: 'commercial',
      assignee: 'me',
      status: 'open',
    });
    expect(router.state.location.search).toEqual({ department: 'commercial', assignee: 'me' });
  });

  it('is walked with j and k, and opened with Enter', async () => {
    const { user, router } = await renderRoute('/admin');
    await screen.findByText('La posta non parte, caso 1');
    await user.keyboard('j');
    await waitFor(() => expect(focused()).toContain('caso 1'));
    await user.keyboard('j');
    await waitFor(() => expect(focused()).toContain('caso 2'));
    await user.keyboard('k');
    await waitFor(() => expect(focused()).toContain('caso 1'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/tickets/K7QM3X01'));
  });

  it('has one tab stop, whatever its length', async () => {
    await renderRoute('/admin');
    await screen.findByText('La posta non parte, caso 1');
    const rows = [...document.querySelectorAll('[data-row]')];
    expect(rows.filter((row) => row.getAttribute('tabindex') === '0')).toHaveLength(1);
    expect(rows).toHaveLength(3);
  });

  it('does not take the letters of a search for keys', async () => {
    const { user, router } = await renderRoute('/admin');
    await screen.findByText('La posta non parte, caso 1');
    await user.keyboard('/');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Cerca nella coda'));
    await user.keyboard('ej{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'ej' }));
    expect(api.calls.some(({ method }) => method === 'POST')).toBe(false);
    // a search looks everywhere, not only among what waits for us
    await waitFor(() => expect(api.calls.at(-1)?.query.get('q') ?? api.calls.at(-2)?.query.get('q')).toBe('ej'));
    expect(api.calls.find(({ query }) => query.get('q') === 'ej')?.query.has('status')).toBe(false);
  });

  it('resolves a row, and takes it back', async () => {
    const moves: unknown[] = [];
    api.on('POST /operator/tickets/:id/status', ({ body }) => {
      moves.push(body);
      return aTicket({ status: (body as { status: 'resolved' | 'open' }).status });
    });
    const { user } = await renderRoute('/admin');
    await screen.findByText('La posta non parte, caso 1');
    await user.keyboard('je');
    await user.click(await screen.findByRole('button', { name: 'Annulla' }));
    await waitFor(() => expect(moves).toEqual([{ status: 'resolved' }, { status: 'open' }]));
  });

  it('says why it cannot be read, and tries again', async () => {
    api.on('GET /operator/tickets', () => problem(503, 'service-unavailable'));
    const { user } = await renderRoute('/admin');
    const retry = await screen.findByRole('button', { name: 'Riprova' });
    api.on('GET /operator/tickets', () => ({ items: [aRow(7)], nextCursor: null }));
    await user.click(retry);
    await screen.findByText('La posta non parte, caso 7');
  });

  it('draws only the rows one can see of ten thousand', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => aRow(index + 1));
    api.on('GET /operator/tickets', () => ({ items, nextCursor: null }));
    await renderRoute('/admin');
    await screen.findByText('La posta non parte, caso 1');
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(80);
  });
});
