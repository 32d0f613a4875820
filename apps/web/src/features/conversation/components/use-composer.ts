import { AnswerTicketDto, ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, type Area } from '@tunda/domain';
import { useEffect, useRef, useState } from 'react';
import { useDtoForm } from '../../../lib/dto-form';
import { useFileGuard } from '../../../lib/use-file-guard';
import { useUploads } from '../../../lib/use-uploads';

export interface ComposerSending {
  /** Whose uploads. */
  area: Area;
  /** `${person.id}:reply:${ticket.id}` */
  draftKey: string;
  /** Sends it. The key stays the same until it succeeds; throw and the text stays. */
  send: (answer: AnswerTicketDto, idempotencyKey: string) => Promise<unknown>;
  /** Tells whether there is text. */
  onHasText?: ((hasText: boolean) => void) | undefined;
}

/** What a composer knows: text, draft, files, and whether it may leave. */
export function useComposer({ area, draftKey, send, onHasText }: ComposerSending) {
  const limits = { max: ATTACHMENTS_MAX, maxBytes: ATTACHMENT_BYTES_MAX };
  const uploads = useUploads(`/${area}/uploads`, limits, `${draftKey}:files`);
  // an empty field is a fault only after somebody tried to send it
  const [tried, setTried] = useState(false);
  const { form, field, submit, isPending, problem, draft } = useDtoForm(AnswerTicketDto, {
    defaultValues: { body: '' },
    draft: draftKey,
    send: async ({ body }, key) => {
      const { attachmentIds } = uploads;
      await send({ body, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) }, key);
      uploads.clear();
      setTried(false);
      form.reset({ body: '' });
    },
  });
  const hasText = (form.watch('body') ?? '').trim() !== '';
  const tell = useRef(onHasText);
  tell.current = onHasText;
  useEffect(() => tell.current?.(hasText), [hasText]);
  const { error, ...body } = field('body');
  const guard = useFileGuard(uploads, () => void submit());
  return {
    uploads,
    body,
    error: hasText || tried ? error : undefined,
    hasText,
    /** Why the files keep it from leaving; null when they do not. */
    blockedBy: guard.blockedBy,
    isPending,
    problem,
    savedAt: draft.savedAt,
    trySending: (): void => {
      setTried(true);
      if (!isPending) guard.trySending();
    },
    discard: (): void => {
      form.reset({ body: '' });
      draft.clear();
      for (const { key } of uploads.items) uploads.remove(key);
    },
  };
}
