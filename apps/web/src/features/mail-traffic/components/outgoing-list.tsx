import { OUTGOING_STATES, type OutgoingMailView, type OutgoingState } from '@tunda/domain';
import { Drawer, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconMailUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TableList } from '../../../ui/list-page';
import listStyles from '../../../ui/list-page.module.css';
import { TimeText } from '../../../ui/time-text';
import { outgoingMailsQuery } from '../api/outgoing-mails';
import { OutgoingPill } from './mail-pills';
import styles from './mails.module.css';
import { OutgoingMail } from './outgoing-mail';
import { StateSelect } from './state-select';

/** The mails we send, and how each fares. */
export function OutgoingList({
  state,
  onState,
}: {
  state?: OutgoingState | undefined;
  onState: (state: string) => void;
}) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const mails = useInfiniteQuery({ ...outgoingMailsQuery(state), refetchInterval: 30_000 });
  const rows = mails.data?.pages.flatMap((page) => page.items) ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <StateSelect
        value={state ?? ''}
        onChange={onState}
        states={OUTGOING_STATES.map((each) => ({ value: each, label: t(`mail.outState.${each}`) }))}
      />
      <TableList
        reading={mails}
        count={rows.length}
        label={t('mail.outList')}
        heads={[t('mail.subject'), t('mail.to'), t('mail.stateFilter'), t('mail.created')]}
        empty={{ icon: IconMailUp, title: t('mail.emptyOut'), text: t('mail.emptyOutText') }}
      >
        {rows.map((mail) => (
          <Row key={mail.id} mail={mail} onOpen={() => setOpenId(mail.id)} />
        ))}
      </TableList>
      <Drawer
        opened={open !== undefined}
        onClose={() => setOpenId(null)}
        position="right"
        size="lg"
        title={t('mail.drawer')}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        {open ? <OutgoingMail mail={open} /> : null}
      </Drawer>
    </>
  );
}

const KINDS = ['ticket-opened', 'reply-sent', 'ticket-resolved', 'password-link', 'neutral-receipt'] as const;
const kindOf = (kind: string): (typeof KINDS)[number] | 'other' => KINDS.find((known) => known === kind) ?? 'other';

function Row({ mail, onOpen }: { mail: OutgoingMailView; onOpen: () => void }) {
  const { t } = useTranslation('operator');
  const subject = mail.subject || t('mail.noSubject');
  return (
    <tr>
      <td className={styles.mail}>
        <UnstyledButton className={styles.open} onClick={onOpen}>
          {subject}
        </UnstyledButton>
        <div className={listStyles.small}>{t(`mail.kind.${kindOf(mail.kind)}`)}</div>
        {mail.lastError && mail.state !== 'sent' ? <div className={styles.error}>{mail.lastError}</div> : null}
      </td>
      <td data-label={t('mail.to')} className={styles.to}>
        {mail.to}
      </td>
      <td className={styles.state}>
        <OutgoingPill state={mail.state} />
      </td>
      <td className={styles.when}>
        <TimeText at={mail.createdAt} as="moment-with-time" />
        <div className={listStyles.small}>{t('mail.attempts', { count: mail.attempts })}</div>
      </td>
    </tr>
  );
}
