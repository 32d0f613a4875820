import type { OperatorMessageView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconEyeCheck, IconMessageCircleExclamation } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageLetter } from '../../conversation/components/message-letter';
import styles from './ticket.module.css';

interface StaleThreadProps {
  arrived: readonly OperatorMessageView[];
  /** Whether a sending was refused for it; else it came in while somebody wrote. */
  refused: boolean;
  onRead: () => void;
  boxRef: Ref<HTMLDivElement>;
}

/** What arrived while a reply was being written, above the kept draft. It must be read before the reply can leave. */
export function StaleThread({ arrived, refused, onRead, boxRef }: StaleThreadProps) {
  const { t } = useTranslation('operator');
  return (
    <div ref={boxRef} className={styles.stale} role="group" aria-labelledby="stale-title" tabIndex={-1}>
      <h3 className={styles.staleTitle} id="stale-title">
        <IconMessageCircleExclamation size={20} aria-hidden="true" />
        {t('ticket.stale.title', { count: arrived.length })}
      </h3>
      <p className={styles.staleText} role={refused ? 'alert' : undefined}>
        {t(refused ? 'ticket.stale.text' : 'ticket.stale.calm')}
      </p>
      {arrived.map((message) => (
        <MessageLetter key={message.id} area="operator" message={message} fresh />
      ))}
      <Button variant="default" leftSection={<IconEyeCheck size={18} aria-hidden="true" />} onClick={onRead}>
        {t('ticket.stale.read')}
      </Button>
    </div>
  );
}
