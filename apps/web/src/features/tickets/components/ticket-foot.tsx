import { REOPEN_DAYS, type CustomerTicketView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { ButtonLink } from '../../../ui/link';
import { FormProblem, Notice } from '../../../ui/notice';
import { useSnack } from '../../../ui/snack';
import { Composer } from '../../conversation/components/composer';
import { useAnswerTicket, useReopenTicket } from '../api/change-ticket';

/** What can be done at the foot of a ticket: answer it, or take it up again. */
export function TicketFoot({ ticket, contactId }: { ticket: CustomerTicketView; contactId: string }) {
  const { t } = useTranslation('customer');
  const answer = useAnswerTicket(ticket.number);
  const say = useSnack();
  if (ticket.status === 'closed') return <Closed ticket={ticket} />;
  return (
    <section aria-label={t('ticket.answer')} data-print="no">
      {ticket.status === 'resolved' ? (
        <p style={{ color: 'var(--desk-ink-soft)' }}>{t('ticket.resolvedHint')}</p>
      ) : null}
      <Composer
        area="customer"
        draftKey={`${contactId}:answer:${ticket.number}`}
        label={t('ticket.answer')}
        placeholder={t('ticket.answerHint')}
        submitLabel={t('ticket.send')}
        submitIcon={IconSend}
        send={async (dto, key) => {
          await answer(dto, key);
          say({ text: t('ticket.sent') });
        }}
      />
    </section>
  );
}

function Closed({ ticket }: { ticket: CustomerTicketView }) {
  const { t } = useTranslation('customer');
  const reopen = useReopenTicket(ticket.number);
  return (
    <div data-print="no">
      <Notice title={t('ticket.closed')}>
        <p>{ticket.canReopen ? t('ticket.closedHint', { count: REOPEN_DAYS }) : t('ticket.closedLong')}</p>
        <FormProblem problem={reopen.isError ? asProblem(reopen.error) : null} />
        {ticket.canReopen ? (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            loading={reopen.isPending}
            onClick={() => reopen.mutate()}
          >
            {t('ticket.reopen')}
          </Button>
        ) : (
          <ButtonLink to="/tickets/new" variant="default">
            {t('nav.newTicket')}
          </ButtonLink>
        )}
      </Notice>
    </div>
  );
}
