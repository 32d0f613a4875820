import type { OperatorTicketView } from '@tunda/domain';
import { IconLock } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnack } from '../../../ui/snack';
import { Composer } from '../../conversation/components/composer';
import { useAddNote } from '../api/add-note';
import styles from './ticket.module.css';

interface NoteComposerProps {
  ticket: OperatorTicketView;
  personId: string;
  active: boolean;
  fieldRef: Ref<HTMLTextAreaElement>;
  onHasText: (hasText: boolean) => void;
}

/** A note among colleagues: its own field, its own draft, its own endpoint. Nothing here can send a mail. */
export function NoteComposer({ ticket, personId, active, fieldRef, onHasText }: NoteComposerProps) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const { mutateAsync } = useAddNote(ticket.id);
  return (
    <Composer
      area="operator"
      tone="note"
      label={t('ticket.composer.noteField')}
      placeholder={t('ticket.composer.notePlaceholder')}
      submitLabel={t('ticket.composer.saveNote')}
      submitIcon={IconLock}
      draftKey={`${personId}:note:${ticket.id}`}
      send={async (dto, idempotencyKey) => {
        await mutateAsync({ dto, idempotencyKey });
        say({ text: t('ticket.composer.noted') });
      }}
      active={active}
      fieldRef={fieldRef}
      onHasText={onHasText}
      above={
        <p className={styles.noteOnly}>
          <IconLock size={16} aria-hidden="true" /> {t('ticket.composer.noteOnly')}
        </p>
      }
    />
  );
}
