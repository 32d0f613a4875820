import { formatTicketNumber, type OutgoingMailView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { TextLink } from '../../../ui/link';
import { FormProblem } from '../../../ui/notice';
import { useSnack } from '../../../ui/snack';
import { TimeText } from '../../../ui/time-text';
import { useRetryOutgoingMail } from '../api/retry-outgoing-mail';
import { OutgoingPill } from './mail-pills';
import styles from './mails.module.css';

/** One mail of ours as it was or will be sent, and what happened to it. */
export function OutgoingMail({ mail }: { mail: OutgoingMailView }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const retry = useRetryOutgoingMail();
  return (
    <div className={styles.sheet}>
      <OutgoingPill state={mail.state} />
      <dl className={styles.facts}>
        <Fact word={t('mail.to')}>{mail.to}</Fact>
        <Fact word={t('mail.subject')}>{mail.subject || t('mail.noSubject')}</Fact>
        {mail.ticketNumber ? (
          <Fact word={t('mail.ticketWord')}>
            <TextLink to="/admin/tickets/$id" params={{ id: mail.ticketNumber }} search={{}} inherit>
              {formatTicketNumber(mail.ticketNumber)}
            </TextLink>
          </Fact>
        ) : null}
        <Fact word={t('mail.created')}>
          <TimeText at={mail.createdAt} as="moment-with-time" />, {t('mail.attempts', { count: mail.attempts })}
        </Fact>
        {mail.sentAt ? (
          <Fact word={t('mail.sentAt')}>
            <TimeText at={mail.sentAt} as="moment-with-time" />
          </Fact>
        ) : null}
        {mail.state === 'queued' && mail.attempts > 0 ? (
          <Fact word={t('mail.next')}>
            <TimeText at={mail.availableAt} as="moment-with-time" />
          </Fact>
        ) : null}
        {mail.lastError ? (
          <Fact word={t('mail.error')}>
            <code className={styles.code}>{mail.lastError}</code>
          </Fact>
        ) : null}
      </dl>
      {mail.state === 'sent' ? null : (
        <Button
          leftSection={<IconSend size={16} aria-hidden="true" />}
          loading={retry.isPending}
          onClick={() => retry.mutate(mail.id, { onSuccess: () => say({ text: t('mail.retriedOut') }) })}
        >
          {t('mail.retryOut')}
        </Button>
      )}
      <FormProblem problem={retry.isError ? asProblem(retry.error) : null} />
      <h3 className={styles.title}>{t('mail.text')}</h3>
      <p className={styles.text}>{mail.text}</p>
      <p className={styles.hint}>{t('mail.secrets')}</p>
    </div>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  );
}
