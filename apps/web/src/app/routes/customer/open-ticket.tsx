import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, type CurrentContactView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { OpenTicketForm, type Beginning } from '../../../features/tickets/components/open-ticket-form';
import { TicketsSent } from '../../../features/tickets/components/tickets-sent';
import type { Matter } from '../../../features/tickets/divide';
import { useDraft } from '../../../lib/use-draft';
import { useUploads } from '../../../lib/use-uploads';
import { Notice } from '../../../ui/notice';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState } from '../../../ui/states';

const EMPTY: Beginning = { department: null, subject: '', body: '' };
const LIMITS = { max: ATTACHMENTS_MAX, maxBytes: ATTACHMENT_BYTES_MAX };

/** A request on its way to become several tickets, one after the other. */
interface Division {
  whole: Beginning;
  parts: Matter[];
  sent: { number: string; subject: string }[];
}

export function Page() {
  const { t } = useTranslation('customer');
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  if (!contact.canOpenTickets) {
    return (
      <PageBox width="narrow">
        <EmptyState icon={IconLock} title={t('open.notAllowed')} order={1}>
          {t('nav.cannotOpen')}
        </EmptyState>
      </PageBox>
    );
  }
  return <OpenTicket contact={contact} />;
}

function OpenTicket({ contact }: { contact: CurrentContactView }) {
  const { t } = useTranslation('customer');
  const { t: coach } = useTranslation('assessment');
  const kept = useDraft<Division>(`${contact.id}:open-ticket-parts`);
  const [division, setDivision] = useState<Division | null>(kept.found);
  const [beginning, setBeginning] = useState(EMPTY);
  const [sent, setSent] = useState<Division['sent']>([]);
  const uploads = useUploads('/customer/uploads', LIMITS);

  const change = (next: Division | null): void => {
    setDivision(next);
    if (next) kept.save(next);
    else kept.clear();
  };
  const step = division?.sent.length ?? 0;
  const part = division?.parts[step];

  if (sent.length > 0) {
    return (
      <PageBox width="narrow">
        <TicketsSent tickets={sent} address={contact.address} />
      </PageBox>
    );
  }
  return (
    <PageBox width="wide">
      <PageHeader title={t('nav.newTicket')} intro={t('open.intro')} />
      {division && part ? (
        <>
          <Notice title={coach('matters.step', { step: step + 1, count: division.parts.length })}>
            <p>{coach('matters.stepText')}</p>
            {step === 0 ? (
              <Button variant="default" size="sm" onClick={() => (setBeginning(division.whole), change(null))}>
                {coach('matters.undo')}
              </Button>
            ) : null}
          </Notice>
          <div style={{ height: 24 }} />
        </>
      ) : null}
      <OpenTicketForm
        key={division ? step : `whole ${beginning.body}`}
        beginning={part ?? beginning}
        draft={`${contact.id}:open-ticket${division ? `:${step}` : ''}`}
        uploads={uploads}
        onSent={({ number, subject }) => {
          uploads.clear();
          const tickets = [...(division?.sent ?? []), { number, subject }];
          if (division && tickets.length < division.parts.length) return change({ ...division, sent: tickets });
          change(null);
          return setSent(tickets);
        }}
        {...(division ? {} : { onDivide: (parts: Matter[], whole: Beginning) => change({ whole, parts, sent: [] }) })}
      />
    </PageBox>
  );
}
