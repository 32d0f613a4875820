import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import { ApiProblem } from './problem';
import { useFileGuard } from './use-file-guard';
import type { UploadItem, Uploads } from './use-uploads';

type State = 'arrived' | 'travelling' | 'failed';

function uploads(...states: State[]): Uploads {
  const items = states.map((state, index): UploadItem => ({
    ...{ key: String(index), name: 'errore.log', size: 4, progress: 0, attachment: null },
    problem: state === 'failed' ? new ApiProblem('offline', 0) : null,
  }));
  const nothing = (): void => undefined;
  const isUploading = states.includes('travelling');
  return { items, isUploading, attachmentIds: [], add: nothing, remove: nothing, retry: nothing, clear: nothing };
}

let sendings = 0;
const guard = (first: Uploads) =>
  renderHook(({ list }) => useFileGuard(list, () => (sendings += 1)), { initialProps: { list: first } });
beforeEach(() => {
  cleanup();
  sendings = 0;
});

describe('a form with files', () => {
  it('leaves at once when nothing is in the way', () => {
    const { result } = guard(uploads('arrived'));
    act(() => result.current.trySending());
    expect(sendings).toBe(1);
  });

  it('waits for the files it was sent with, and then leaves once by itself', () => {
    const { result, rerender } = guard(uploads('travelling'));
    act(() => result.current.trySending());
    expect([sendings, result.current.blockedBy]).toEqual([0, 'waitFiles']);
    rerender({ list: uploads('arrived') });
    rerender({ list: uploads('arrived') });
    expect([sendings, result.current.blockedBy]).toEqual([1, null]);
  });

  it('stays when one of them failed, until it is tried again or taken away', () => {
    const { result, rerender } = guard(uploads('travelling'));
    act(() => result.current.trySending());
    rerender({ list: uploads('failed') });
    expect([sendings, result.current.blockedBy]).toEqual([0, 'failedFiles']);
    rerender({ list: uploads() });
    expect(sendings).toBe(0);
    act(() => result.current.trySending());
    expect(sendings).toBe(1);
  });

  it('says nothing of files before anybody tried to send', () => {
    expect(guard(uploads('travelling', 'failed')).result.current.blockedBy).toBeNull();
  });
});
