import { formatTicketNumber, type CustomerView } from '@tunda/domain';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../conversation/components/status-pill';
import { TextLink } from '../../../ui/link';
import listStyles from '../../../ui/list-page.module.css';
import { Card } from '../../../ui/page';
import { TimeText } from '../../../ui/time-text';
import { customerTicketsQuery } from '../api/customer-tickets';
import styles from './contacts.module.css';

/** What is open for an account, who waits longest first. */
export function CustomerTickets({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation('operator');
  const { data: tickets = [] } = useQuery(customerTicketsQuery(customer.id));
  return (
    <section aria-labelledby="live-title">
      <div className={styles.heading}>
        <Title order={2} id="live-title">
          {t('customers.live', { count: customer.liveTickets })}
        </Title>
      </div>
      {tickets.length > 0 ? (
        <Card flush>
          <table className={listStyles.table} aria-labelledby="live-title">
            <tbody>
              {tickets.map((ticket) => (
                <tr key={ticket.id}>
                  <td>
                    <TextLink
                      to="/admin/tickets/$id"
                      params={{ id: ticket.number }}
                      search={{}}
                      className={listStyles.strong}
                      inherit
                    >
                      {ticket.subject}
                    </TextLink>
                    <div className={listStyles.small}>
                      {formatTicketNumber(ticket.number)} · {ticket.requesterName}
                    </div>
                  </td>
                  <td>
                    <StatusPill status={ticket.status} area="operator" />
                  </td>
                  <td className={listStyles.right}>
                    <TimeText at={ticket.waitingSince} as="since" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      ) : null}
    </section>
  );
}
