import type { AttachmentView } from '@tunda/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { answers, type Answers } from '../testing/answers';
import { useUploads } from './use-uploads';

const LOG: AttachmentView = {
  id: '0192a000-0000-7000-8000-0000000000c1',
  filename: 'errore.log',
  mediaType: 'text/plain',
  size: 4,
  inlineImage: false,
  suspicious: false,
};
const KEY = 'tunda.draft.maria:files';
const LIMITS = { max: 10, maxBytes: 1000 };
const keep = (savedAt: Date): void =>
  localStorage.setItem(KEY, JSON.stringify({ value: [LOG], savedAt: savedAt.toISOString() }));
const uploads = () => renderHook(() => useUploads('/customer/uploads', LIMITS, 'maria:files')).result;

let api: Answers;
beforeEach(() => {
  cleanup();
  api = answers();
});
afterEach(() => localStorage.removeItem(KEY));

describe('files of a draft', () => {
  it('are still in the list after a reload, and are forgotten once they were sent', () => {
    keep(new Date());
    const list = uploads();
    expect(list.current.attachmentIds).toEqual([LOG.id]);
    act(() => list.current.clear());
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('are not offered when the API has thrown them away', () => {
    keep(new Date(Date.now() - 24 * 3_600_000));
    expect(uploads().current.items).toEqual([]);
  });

  it('are deleted on the server when they are removed', async () => {
    keep(new Date());
    const list = uploads();
    act(() => list.current.remove(LOG.id));
    await waitFor(() => expect(localStorage.getItem(KEY)).toBeNull());
    expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /customer/uploads/${LOG.id}`]);
  });

  it('that are empty or too large never travel', () => {
    const list = uploads();
    act(() => list.current.add([new File([], 'vuoto.txt'), new File(['x'.repeat(1001)], 'grande.log')]));
    expect(list.current.items.map(({ problem }) => problem?.code)).toEqual([
      'attachment-empty',
      'attachment-too-large',
    ]);
  });
});
