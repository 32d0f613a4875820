import type { AttachmentView } from '@tunda/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  { max, maxBytes }: { max: number; maxBytes: number },
  draftKey: string | null = null,
): Uploads {
  const { items, setItems, forget } = useKeptItems(draftKey);
  const change = useCallback(
    (key: string, changes: Partial<UploadItem>) =>
      setItems((now) => now.map((item) => (item.key === key ? { ...item, ...changes } : item))),
    [setItems],
  );
  const sender = useSender(endpoint, change);
  // known at once, also for two drops before the next render
  const count = useRef(0);
  count.current = items.length;

  const add = useCallback(
    (chosen: Iterable<File>) => {
      const room = Math.max(0, max - count.current);
      const fresh = [...chosen].slice(0, room).map((file) => ({ file, item: newItem(file, maxBytes) }));
      count.current += fresh.length;
      setItems((now) => [...now, ...fresh.map(({ item }) => item)]);
      for (const { file, item } of fresh) if (!item.problem) sender.send(item.key, file);
    },
    [max, maxBytes, sender, setItems],
  );
  return {
    items,
    add,
    remove: (key) => {
      sender.stop(key);
      const gone = items.find((item) => item.key === key)?.attachment;
      // what is not deleted now goes by itself when nobody uses it
      if (gone) void api.delete(`${endpoint}/${gone.id}`).catch(() => undefined);
      setItems((now) => now.filter((item) => item.key !== key));
    },
    retry: (key) => {
      change(key, { problem: null, progress: 0 });
      sender.send(key);
    },
    clear: () => {
      setItems([]);
      // at once: whoever clears the list may be gone before it is drawn again
      forget();
    },
    attachmentIds: items.flatMap((item) => (item.attachment ? [item.attachment.id] : [])),
    isUploading: items.some((item) => !item.attachment && !item.problem),
  };
}

/** The list, begun with what an earlier visit left; what has arrived is kept on this device. */
function useKeptItems(draftKey: string | null) {
  const { found, savedAt, save, clear } = useDraft<AttachmentView[]>(draftKey);
  const [items, setItems] = useState<readonly UploadItem[]>(() => arrivedBefore(found, savedAt));
  const saved = useRef(idsOf(items));
  const forget = useCallback(() => {
    saved.current = '';
    clear();
  }, [clear]);
  useEffect(() => {
    const ids = idsOf(items);
    if (ids === saved.current) return;
    saved.current = ids;
    if (ids === '') clear();
    else save(items.flatMap(({ attachment }) => attachment ?? []));
  }, [items, save, clear]);
  return { items, setItems, forget };
}

interface Sender {
  /** Sends the file of this key; without a file the one it was given before. */
  send: (key: string, file?: File) => void;
  stop: (key: string) => void;
}

/** Sends files one after the other; all that are still on their way stop when the page is left. */
function useSender(endpoint: string, change: (key: string, changes: Partial<UploadItem>) => void): Sender {
  const queue = useRef(Promise.resolve());
  const [{ files, stops }] = useState(() => ({
    files: new Map<string, File>(),
    stops: new Map<string, AbortController>(),
  }));
  useEffect(() => () => stops.forEach((stop) => stop.abort()), [stops]);
  return useMemo(() => {
    const sendNow = async (key: string): Promise<void> => {
      const file = files.get(key);
      if (!file) return;
      const stop = new AbortController();
      stops.set(key, stop);
      try {
        const onProgress = (progress: number): void => change(key, { progress });
        const attachment = await upload<AttachmentView>(endpoint, file, { onProgress, signal: stop.signal });
        change(key, { attachment, progress: 1 });
      } catch (thrown) {
        if (!stop.signal.aborted) change(key, { problem: asProblem(thrown) });
      }
    };
    return {
      send: (key, file) => {
        if (file) files.set(key, file);
        queue.current = queue.current.then(() => sendNow(key));
      },
      stop: (key) => {
        stops.get(key)?.abort();
        files.delete(key);
      },
    };
  }, [endpoint, change, files, stops]);
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

function newItem(file: File, maxBytes: number): UploadItem {
  const key = newKey();
  return { key, name: file.name, size: file.size, progress: 0, attachment: null, problem: refusal(file, maxBytes) };
}

/** What the API would refuse anyway is refused before it travels. */
function refusal(file: File, maxBytes: number): ApiProblem | null {
  if (file.size === 0) return new ApiProblem('attachment-empty', 422);
  return file.size > maxBytes ? new ApiProblem('attachment-too-large', 422) : null;
}
