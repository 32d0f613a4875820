import { formatTicketNumber, INCOMING_STATES, type IncomingMailView, type IncomingState } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload, IconMailDown, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiAddress } from '../../../lib/api-client';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import { formatSize } from '../../../lib/sizes';
import { TextLink } from '../../../ui/link';
import { TableList } from '../../../ui/list-page';
import listStyles from '../../../ui/list-page.module.css';
import { useSnack } from '../../../ui/snack';
import { TimeText } from '../../../ui/time-text';
import { incomingMailsQuery } from '../api/incoming-mails';
import { useRetryIncomingMail } from '../api/retry-incoming-mail';
import { reasonOf } from '../lib/reason-words';
import styles from './mails.module.css';
import { IncomingPill } from './mail-pills';
import { StateSelect } from './state-select';

/** Every mail that arrived, what became of it, and why. */
export function IncomingList({
  state,
  onState,
}: {
  state?: IncomingState | undefined;
  onState: (state: string) => void;
}) {
  const { t } = useTranslation('operator');
  const mails = useInfiniteQuery({ ...incomingMailsQuery(state), refetchInterval: 30_000 });
  const rows = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <StateSelect
        value={state ?? ''}
        onChange={onState}
        states={INCOMING_STATES.map((each) => ({ value: each, label: t(`mail.inState.${each}`) }))}
      />
      <TableList
        reading={mails}
        count={rows.length}
        label={t('mail.inList')}
        heads={[t('mail.from'), t('mail.stateFilter'), t('mail.why'), t('mail.received')]}
        empty={{ icon: IconMailDown, title: t('mail.emptyIn'), text: t('mail.emptyInText') }}
      >
        {rows.map((mail) => (
          <Row key={mail.id} mail={mail} />
        ))}
      </TableList>
    </>
  );
}

function Row({ mail }: { mail: IncomingMailView }) {
  const { t } = useTranslation('operator');
  return (
    <tr>
      <td className={styles.mail}>
        <span className={listStyles.strong}>{mail.subject || t('mail.noSubject')}</span>
        <div className={listStyles.small}>{mail.from || t('mail.noSender')}</div>
      </td>
      <td className={styles.state}>
        <IncomingPill state={mail.state} />
        {mail.ticketNumber ? (
          <div>
            <TextLink to="/admin/tickets/$id" params={{ id: mail.ticketNumber }} search={{}} inherit>
              {t('mail.ticket', { number: formatTicketNumber(mail.ticketNumber) })}
            </TextLink>
          </div>
        ) : null}
      </td>
      <td>
        <Why mail={mail} />
      </td>
      <td className={styles.when}>
        <TimeText at={mail.receivedAt} as="moment-with-time" />
        <div className={listStyles.small}>{formatSize(mail.size)}</div>
        <Actions mail={mail} />
      </td>
    </tr>
  );
}

function Why({ mail }: { mail: IncomingMailView }) {
  const { t } = useTranslation('operator');
  const { kind, level, reasons } = mail;
  return (
    <ul className={styles.reasons}>
      {kind && kind !== 'request' ? <li>{t(`mail.mailKind.${kind}`)}</li> : null}
      {level ? <li>{t(`verification.level.${level}`)}</li> : null}
      {reasons.map((word) => {
        const { key, detail } = reasonOf(word);
        return <li key={word}>{t(`mail.reason.${key}`, { detail })}</li>;
      })}
    </ul>
  );
}

// what became something is not worked on again
const RETRIABLE: readonly IncomingState[] = ['retry', 'ignored', 'bounce', 'unreadable', 'duplicate', 'quarantined'];

function Actions({ mail }: { mail: IncomingMailView }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const sentence = useProblemSentence();
  const retry = useRetryIncomingMail();
  const subject = mail.subject || t('mail.noSubject');
  return (
    <div className={styles.actions}>
      <Button
        component="a"
        href={apiAddress(`/operator/incoming-mails/${mail.id}/raw`)}
        download={`${mail.id}.eml`}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={14} aria-hidden="true" />}
        aria-label={t('mail.rawNamed', { subject })}
      >
        {t('mail.raw')}
      </Button>
      {RETRIABLE.includes(mail.state) && mail.ticketId === null ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRefresh size={14} aria-hidden="true" />}
          aria-label={t('mail.retryInNamed', { subject })}
          loading={retry.isPending}
          onClick={() =>
            retry.mutate(mail.id, {
              onSuccess: () => say({ text: t('mail.retriedIn') }),
              onError: (error) => say({ text: t('queue.failed', { why: sentence(asProblem(error)) }), seconds: 10 }),
            })
          }
        >
          {t('mail.retryIn')}
        </Button>
      ) : null}
    </div>
  );
}
