import {
  ATTACHMENT_BYTES_MAX,
  ATTACHMENTS_MAX,
  BODY_MAX,
  DEPARTMENTS,
  OpenTicketDto,
  SUBJECT_MAX,
  type CustomerTicketView,
} from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconReceipt, IconShoppingBag, IconTool } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { formatTime } from '../../../lib/dates';
import { useDtoForm } from '../../../lib/dto-form';
import { useFileGuard } from '../../../lib/use-file-guard';
import type { Uploads } from '../../../lib/use-uploads';
import { ChoiceField, TextAreaField, TextField } from '../../../ui/fields';
import { FilePicker } from '../../../ui/file-picker';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { useOpenTicket } from '../api/open-ticket';
import { divide, type Matter } from '../divide';
import { Coach } from './coach/coach';
import { useAssessment } from './coach/use-assessment';
import styles from './open-ticket-form.module.css';
import { EMPTY, type Beginning } from './use-division';

const ICONS = { technical: IconTool, administrative: IconReceipt, commercial: IconShoppingBag } as const;

interface OpenTicketFormProps {
  beginning: Beginning;
  /** Key of the draft on this device. */
  draft: string;
  uploads: Uploads;
  onSent: (ticket: CustomerTicketView) => void;
  /** Absent when the request was divided already. */
  onDivide?: (matters: readonly Matter[], whole: Beginning) => void;
}

/** The questions in their order, and the coach beside them. Nothing it says keeps anybody from sending. */
export function OpenTicketForm({ beginning, draft, uploads, onSent, onDivide }: OpenTicketFormProps) {
  const { t } = useTranslation('customer');
  const { t: coach } = useTranslation('assessment');
  const { t: conversation } = useTranslation('conversation');
  const openTicket = useOpenTicket();
  // what the coach has asked belongs to this text, not to the next one
  const [begun, setBegun] = useState(0);
  const form = useDtoForm(OpenTicketDto, {
    defaultValues: { ...beginning, department: beginning.department ?? undefined },
    draft,
    send: async (dto, key) => {
      const { attachmentIds } = uploads;
      onSent(await openTicket({ ...dto, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) }, key));
    },
  });
  const [subject, body, department] = form.form.watch(['subject', 'body', 'department']);
  const written = { subject: subject ?? '', body: body ?? '', department: department ?? null };
  const { assessment, judgeNow } = useAssessment(written);
  const matters = assessment && onDivide && assessment.issues.length > 1 ? divide(written, assessment) : [];
  const unsure = assessment !== null && (assessment.vague || matters.length > 1);

  const guard = useFileGuard(uploads, () => void form.submit());
  const trySending = (event: FormEvent): void => {
    event.preventDefault();
    guard.trySending();
  };
  const addSentence = (sentence: string): void => {
    const text = form.form.getValues('body').trimEnd();
    const longer = `${text}${text === '' ? '' : '\n'}${sentence}`;
    form.form.setValue('body', longer, { shouldDirty: true, shouldValidate: true });
    judgeNow({ ...written, body: longer });
    announce(coach('added', { sentence }));
  };

  const discard = (): void => {
    const { department: chosen, ...texts } = onDivide ? EMPTY : beginning;
    form.form.reset({ ...texts, department: chosen ?? undefined });
    form.draft.clear();
    for (const { key } of uploads.items) uploads.remove(key);
    setBegun((count) => count + 1);
  };

  return (
    <form noValidate onSubmit={trySending} className={styles.columns}>
      <div className={styles.questions}>
        <Controller
          control={form.form.control}
          name="department"
          render={({ field }) => (
            <ChoiceField
              name="department"
              label={t('open.department')}
              value={field.value ?? null}
              onChange={field.onChange}
              error={form.errorOf('department')}
              choices={DEPARTMENTS.map((value) => {
                const Icon = ICONS[value];
                return {
                  value,
                  label: t(`open.about.${value}`),
                  hint: t(`open.aboutHint.${value}`),
                  icon: <Icon size={22} stroke={1.75} aria-hidden="true" />,
                };
              })}
            />
          )}
        />
        <TextField
          label={t('open.subject')}
          hint={t('open.subjectHint')}
          maxLength={SUBJECT_MAX}
          {...form.field('subject')}
        />
        <TextAreaField
          label={t('open.body')}
          hint={t('open.bodyHint')}
          minRows={8}
          maxLength={BODY_MAX}
          {...form.field('body')}
        />
        <FilePicker label={t('open.files')} uploads={uploads} max={ATTACHMENTS_MAX} maxBytes={ATTACHMENT_BYTES_MAX} />
      </div>
      <div className={styles.beside}>
        <Coach
          key={begun}
          assessment={assessment}
          matters={matters}
          onSentence={addSentence}
          onDivide={() => onDivide?.(matters, written)}
        />
      </div>
      <div className={styles.send}>
        {guard.blockedBy ? (
          <Notice tone="attention" role="alert">
            {conversation(`compose.${guard.blockedBy}`)}
          </Notice>
        ) : null}
        <FormProblem problem={form.problem} />
        <div className={styles.buttons}>
          <SubmitButton isPending={form.isPending} size="md">
            {coach(unsure ? 'sendAnyway' : 'send')}
          </SubmitButton>
          <DraftNote savedAt={form.draft.savedAt} onDiscard={discard} />
        </div>
      </div>
    </form>
  );
}

/** When the draft was kept, and the way to throw it away. Asks once more, because it cannot be brought back. */
function DraftNote({ savedAt, onDiscard }: { savedAt: string | null; onDiscard: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (savedAt === null) return null;
  return (
    <span className={styles.draft}>
      <span>{t('draft.saved', { time: formatTime(new Date(savedAt)) })}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        color={asked ? 'brick' : undefined}
        onBlur={() => setAsked(false)}
        onClick={() => {
          if (asked) onDiscard();
          setAsked(!asked);
        }}
      >
        {asked ? t('draft.discardSure') : t('draft.discard')}
      </Button>
    </span>
  );
}
