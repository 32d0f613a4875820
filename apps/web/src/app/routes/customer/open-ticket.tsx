import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, type CurrentContactView } from '@tunda/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { DivisionStep } from '../../../features/tickets/components/division-step';
import { OpenTicketForm } from '../../../features/tickets/components/open-ticket-form';
import { TicketsSent } from '../../../features/tickets/components/tickets-sent';
import { useDivision, type SentTicket } from '../../../features/tickets/components/use-division';
import { useUploads } from '../../../lib/use-uploads';
import { Page as PageBox, PageHeader } from '../../../ui/page';
import { EmptyState } from '../../../ui/states';

const LIMITS = { max: ATTACHMENTS_MAX, maxBytes: ATTACHMENT_BYTES_MAX };

export function Page() {
  const { t } = useTranslation('customer');
  const { data: contact } = useSuspenseQuery(currentContactQuery);
  const [sent, setSent] = useState<readonly SentTicket[]>([]);
  const router = useRouter();
  // "Apri Ticket" pressed on the page that says what was sent: the address is the same, the wish is a new form
  useEffect(() => router.subscribe('onBeforeLoad', () => setSent([])), [router]);
  if (!contact.canOpenTickets) {
    return (
      <PageBox width="narrow">
        <EmptyState icon={IconLock} title={t('open.notAllowed')} order={1}>
          {t('nav.cannotOpen')}
        </EmptyState>
      </PageBox>
    );
  }
  if (sent.length > 0) {
    return (
      <PageBox width="narrow">
        <TicketsSent tickets={sent} address={contact.address} />
      </PageBox>
    );
  }
  return <OpenTicket contact={contact} onAllSent={setSent} />;
}

interface OpenTicketProps {
  contact: CurrentContactView;
  onAllSent: (tickets: readonly SentTicket[]) => void;
}

function OpenTicket({ contact, onAllSent }: OpenTicketProps) {
  const { t } = useTranslation('customer');
  const draft = `${contact.id}:open-ticket`;
  const uploads = useUploads('/customer/uploads', LIMITS, `${draft}:files`);
  const { division, whole, divide, undo, keepSent, stop } = useDivision(draft, onAllSent);
  const step = division?.sent.length ?? 0;
  return (
    <PageBox width="wide">
      <PageHeader title={t('nav.newTicket')} intro={t('open.intro')} />
      {division ? <DivisionStep division={division} onUndo={undo} onStop={stop} /> : null}
      <OpenTicketForm
        key={division ? `${division.id} ${step}` : `whole ${whole.body}`}
        beginning={division?.parts[step] ?? whole}
        draft={division ? `${draft}:${division.id}:${step}` : draft}
        uploads={uploads}
        onSent={({ number, subject }) => {
          uploads.clear();
          keepSent({ number, subject });
        }}
        {...(division ? {} : { onDivide: divide })}
      />
    </PageBox>
  );
}
