import type { OperatorTicketView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconMail } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link';
import { Notice } from '../../../ui/notice';
import type { WriteFields, WriteMode } from '../lib/use-writing';
import { NoteComposer } from './note-composer';
import { ReplyComposer } from './reply-composer';
import styles from './write-panel.module.css';

interface WritePanelProps {
  ticket: OperatorTicketView;
  personId: string;
  mode: WriteMode;
  onMode: (mode: WriteMode) => void;
  fields: WriteFields;
  onReopen: () => void;
}

/** Where one writes: a letter to the customer, or a note among colleagues. Each keeps its own text when one looks at the other. */
export function WritePanel({ ticket, personId, mode, onMode, fields, onReopen }: WritePanelProps) {
  const { t } = useTranslation('operator');
  const [drafts, setDrafts] = useState({ reply: false, note: false });
  const canReply = ticket.status !== 'unverified' && ticket.status !== 'closed' && ticket.status !== 'rejected';
  return (
    <section className={styles.write} aria-label={t('ticket.composer.label')} data-print="no" data-mode={mode}>
      <ModeTabs mode={mode} onMode={onMode} drafts={drafts} />
      <div role="tabpanel" id="write-reply" aria-labelledby="tab-reply" hidden={mode !== 'reply'}>
        {canReply ? (
          <ReplyComposer
            ticket={ticket}
            personId={personId}
            active={mode === 'reply'}
            fieldRef={fields.reply}
            onHasText={(reply) => setDrafts((now) => ({ ...now, reply }))}
          />
        ) : (
          <NoReply ticket={ticket} onReopen={onReopen} />
        )}
      </div>
      <div role="tabpanel" id="write-note" aria-labelledby="tab-note" hidden={mode !== 'note'}>
        <NoteComposer
          ticket={ticket}
          personId={personId}
          active={mode === 'note'}
          fieldRef={fields.note}
          onHasText={(note) => setDrafts((now) => ({ ...now, note }))}
        />
      </div>
    </section>
  );
}

const MODES = [
  { mode: 'reply', icon: IconMail, key: 'r' },
  { mode: 'note', icon: IconLock, key: 'n' },
] as const;

interface ModeTabsProps {
  mode: WriteMode;
  onMode: (mode: WriteMode) => void;
  drafts: Record<WriteMode, boolean>;
}

function ModeTabs({ mode, onMode, drafts }: ModeTabsProps) {
  const { t } = useTranslation('operator');
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = mode === 'reply' ? 'note' : 'reply';
    onMode(other);
    tabs.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div
      ref={tabs}
      className={styles.tabs}
      role="tablist"
      tabIndex={-1}
      aria-label={t('ticket.composer.label')}
      onKeyDown={onKeyDown}
    >
      {MODES.map(({ mode: each, icon: IconOf, key }) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          className={styles.tab}
          data-mode={each}
          aria-selected={mode === each}
          aria-controls={`write-${each}`}
          aria-keyshortcuts={key}
          tabIndex={mode === each ? 0 : -1}
          onClick={() => onMode(each)}
        >
          <IconOf size={16} stroke={2} aria-hidden="true" />
          {t(`ticket.composer.${each}`)}
          {drafts[each] && mode !== each ? (
            <span className={styles.dot}>{t('ticket.composer.draftElsewhere')}</span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

/** Why nobody can answer now, and what can be done about it. */
function NoReply({ ticket, onReopen }: { ticket: OperatorTicketView; onReopen: () => void }) {
  const { t } = useTranslation('operator');
  if (ticket.status === 'unverified') {
    return (
      <Notice tone="attention" title={t('ticket.held.title')}>
        <p className={styles.why}>
          {t('ticket.held.text', { address: ticket.claimedAddress ?? ticket.requesterName })}
        </p>
        <p className={styles.why}>{t('ticket.held.noteStill')}</p>
        {ticket.verificationId ? (
          <ButtonLink to="/admin/verifications/$id" params={{ id: ticket.verificationId }}>
            {t('ticket.held.action')}
          </ButtonLink>
        ) : null}
      </Notice>
    );
  }
  if (ticket.status === 'rejected') {
    return (
      <Notice tone="danger" title={t('ticket.rejected.title')}>
        {t('ticket.rejected.text')}
      </Notice>
    );
  }
  return (
    <Notice title={t('ticket.closed.title')}>
      <p className={styles.why}>{t('ticket.closed.text')}</p>
      {ticket.moves.includes('open') ? (
        <Button leftSection={<IconLockOpen size={18} aria-hidden="true" />} onClick={onReopen}>
          {t('ticket.move.reopen')}
        </Button>
      ) : null}
    </Notice>
  );
}
