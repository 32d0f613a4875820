import type { AttachmentView } from '@tunda/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, upload } from './api-client';
import { newKey } from './new-key';
import { ApiProblem, asProblem } from './problem';
import { useDraft } from './use-draft';

/** The API keeps what nobody used for 24 hours; an hour less, so that there is time to send. Milliseconds. */
const KEEP = 23 * 3_600_000;

export interface UploadItem {
  /** Of this list, not of the API. */
  key: string;
  name: string;
  size: number;
  /** 0 to 1. */
  progress: number;
  attachment: AttachmentView | null;
  problem: ApiProblem | null;
}

export interface Uploads {
  items: readonly UploadItem[];
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  retry: (key: string) => void;
  /** Forgets the list, e.g. after sending; nothing is deleted on the server. */
  clear: () => void;
  /** Ids of what arrived, in order. */
  attachmentIds: string[];
  isUploading: boolean;
}

/**
 * Files on their way to the API, one after the other, with progress.
 * @param endpoint `/customer/uploads` or `/operator/uploads`
 * @param draftKey with it, what has arrived is still in the list after a reload (see useDraft)
 */
export function useUploads(
  endpoint: string,
  limits: { max: number; maxBytes: number },
  draftKey: string | null = null,
): Uploads {
  const kept = useDraft<AttachmentView[]>(draftKey);
  const [items, setItems] = useState<readonly UploadItem[]>(() => arrivedBefore(kept.found, kept.savedAt));
  const files = useRef(new Map<string, File>());
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());
  // known at once, also for two drops before the next render
  const count = useRef(0);
  count.current = items.length;

  const change = useCallback((key: string, changes: Partial<UploadItem>) => {
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }, []);

  const send = useCallback(
    (key: string) => {
      queue.current = queue.current.then(async () => {
        const file = files.current.get(key);
        if (!file) return;
        const stop = new AbortController();
        stops.current.set(key, stop);
        try {
          const onProgress = (progress: number): void => change(key, { progress });
          const attachment = await upload<AttachmentView>(endpoint, file, { onProgress, signal: stop.signal });
          change(key, { attachment, progress: 1 });
        } catch (thrown) {
          if (!stop.signal.aborted) change(key, { problem: asProblem(thrown) });
        }
      });
    },
    [change, endpoint],
  );

  const add = useCallback(
    (chosen: Iterable<File>) => {
      const room = Math.max(0, limits.max - count.current);
      const fresh = [...chosen].slice(0, room).map((file) => ({ file, key: newKey() }));
      count.current += fresh.length;
      setItems((now) => [...now, ...fresh.map(({ file, key }) => newItem(key, file, limits.maxBytes))]);
      for (const { file, key } of fresh) {
        if (file.size === 0 || file.size > limits.maxBytes) continue;
        files.current.set(key, file);
        send(key);
      }
    },
    [limits.max, limits.maxBytes, send],
  );

  const remove = useCallback(
    (key: string) => {
      stops.current.get(key)?.abort();
      files.current.delete(key);
      const gone = items.find((item) => item.key === key)?.attachment;
      // what is not deleted now goes by itself when nobody uses it
      if (gone) void api.delete(`${endpoint}/${gone.id}`).catch(() => undefined);
      setItems((now) => now.filter((item) => item.key !== key));
    },
    [endpoint, items],
  );

  const retry = useCallback(
    (key: string) => {
      change(key, { problem: null, progress: 0 });
      send(key);
    },
    [change, send],
  );

  const { save, clear: forget } = kept;
  const saved = useRef(idsOf(items));
  useEffect(() => {
    const ids = idsOf(items);
    if (ids === saved.current) return;
    saved.current = ids;
    if (ids === '') forget();
    else save(items.flatMap(({ attachment }) => attachment ?? []));
  }, [items, save, forget]);

  const clear = useCallback(() => {
    files.current.clear();
    setItems([]);
  }, []);

  const waiting = stops.current;
  useEffect(() => () => waiting.forEach((stop) => stop.abort()), [waiting]);

  return {
    items,
    add,
    remove,
    retry,
    clear,
    attachmentIds: items.flatMap((item) => (item.attachment ? [item.attachment.id] : [])),
    isUploading: items.some((item) => !item.attachment && !item.problem),
  };
}

const idsOf = (items: readonly UploadItem[]): string =>
  items.flatMap(({ attachment }) => attachment?.id ?? []).join(' ');

/** What an earlier visit had sent already, as long as the API still has it. */
function arrivedBefore(found: AttachmentView[] | null, savedAt: string | null): UploadItem[] {
  if (!found || !savedAt || Date.now() - Date.parse(savedAt) > KEEP) return [];
  return found.map((attachment) => ({
    key: attachment.id,
    name: attachment.filename,
    size: attachment.size,
    progress: 1,
    attachment,
    problem: null,
  }));
}

function newItem(key: string, file: File, maxBytes: number): UploadItem {
  return { key, name: file.name, size: file.size, progress: 0, attachment: null, problem: refusal(file, maxBytes) };
}

/** What the API would refuse anyway is refused before it travels. */
function refusal(file: File, maxBytes: number): ApiProblem | null {
  if (file.size === 0) return new ApiProblem('attachment-empty', 422);
  return file.size > maxBytes ? new ApiProblem('attachment-too-large', 422) : null;
}
