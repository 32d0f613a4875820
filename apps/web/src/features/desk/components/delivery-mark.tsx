import type { DeliveryState } from '@tunda/domain';
import { IconAlertTriangle, IconClock, IconMailCheck, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/link';
import styles from './ticket.module.css';

const ICONS: Record<DeliveryState, Icon> = { queued: IconClock, sent: IconMailCheck, failed: IconAlertTriangle };

/** What became of the mail that carries a reply, in words. */
export function DeliveryMark({ state }: { state: DeliveryState }) {
  const { t } = useTranslation('operator');
  const IconOf = ICONS[state];
  return (
    <span className={styles.delivery} data-state={state}>
      <IconOf size={14} stroke={2} aria-hidden="true" />
      {state === 'failed' ? (
        <TextLink
          to="/admin/mail/outgoing"
          search={{ state: 'failed' }}
          inherit
          title={t('ticket.delivery.failedHelp')}
        >
          {t('ticket.delivery.failed')}
        </TextLink>
      ) : (
        t(`ticket.delivery.${state}`)
      )}
    </span>
  );
}
