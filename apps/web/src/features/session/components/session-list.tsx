import type { Area, SessionView } from '@tunda/domain';
import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDeviceDesktop, IconDeviceMobile, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { useDates } from '../../../lib/dates';
import { asProblem } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Card } from '../../../ui/page';
import { Pill } from '../../../ui/pill';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import { useEndSession } from '../api/end-session';
import { sessionsQuery } from '../api/list-sessions';
import styles from './session-list.module.css';

/** Where the person is logged in; every other place can be ended. */
export function SessionList({ area }: { area: Area }) {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery(area));
  const [ending, setEnding] = useState<SessionView | null>(null);
  const end = useEndSession(area);
  return (
    <section aria-labelledby="sessions-title">
      <Title order={2} id="sessions-title">
        {t('session.listTitle')}
      </Title>
      <p className={styles.intro}>{t('session.listIntro')}</p>
      <Card flush>
        {sessions.isPending ? <SkeletonRows count={2} /> : null}
        {sessions.isError ? <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
        {sessions.data ? (
          <ul className={styles.list}>
            {sessions.data.items.map((session) => (
              <SessionRow key={session.id} session={session} onEnd={() => setEnding(session)} />
            ))}
          </ul>
        ) : null}
      </Card>
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('session.endTitle')}
        confirmLabel={t('session.end')}
        tone="danger"
        isPending={end.isPending}
        problem={end.isError ? asProblem(end.error) : null}
        onConfirm={() => {
          if (!ending) return;
          end.mutate(ending.id, {
            onSuccess: () => {
              announce(t('session.endedOne', { device: ending.device }));
              setEnding(null);
            },
          });
        }}
      >
        {t('session.endText', { device: ending?.device ?? '' })}
      </ConfirmDialog>
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const IconOf = /android|iphone|ipad|mobile/i.test(session.device) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={styles.row}>
      <IconOf size={24} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <span className={styles.device}>{session.device}</span>
        <span className={styles.small}>
          {t('session.lastSeen', { moment: dates.momentWithTime(session.lastSeenAt) })} · {session.ip}
        </span>
      </div>
      {session.current ? (
        <Pill tone="leaf" icon={IconCircleCheck}>
          {t('session.current')}
        </Pill>
      ) : (
        <Button
          variant="default"
          size="sm"
          onClick={onEnd}
          aria-label={t('session.endNamed', { device: session.device })}
        >
          {t('session.end')}
        </Button>
      )}
    </li>
  );
}
