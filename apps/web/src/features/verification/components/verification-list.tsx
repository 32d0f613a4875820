import { VERIFICATION_STATES, type VerificationRowView, type VerificationState } from '@tunda/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../lib/dates';
import { LinkTabs } from '../../../ui/link-tabs';
import { TextLink } from '../../../ui/link';
import { TableList } from '../../../ui/list-page';
import listStyles from '../../../ui/list-page.module.css';
import { TimeText } from '../../../ui/time-text';
import { verificationsQuery } from '../api/list-verifications';
import { SenderBadge } from './sender-badge';

/** The requests nobody has proven, or how they were decided. */
export function VerificationList({ state }: { state: VerificationState }) {
  const { t } = useTranslation('operator');
  const verifications = useInfiniteQuery(verificationsQuery(state));
  const rows = verifications.data?.pages.flatMap((page) => page.items) ?? [];
  const isPending = state === 'pending';
  return (
    <>
      <LinkTabs
        label={t('verification.states')}
        to="/admin/verifications"
        tabs={VERIFICATION_STATES.map((each) => ({
          key: each,
          label: t(`verification.tab.${each}`),
          search: each === 'pending' ? {} : { state: each },
          current: each === state,
        }))}
      />
      <TableList
        reading={verifications}
        count={rows.length}
        label={t('verification.list')}
        heads={[
          t('verification.claims'),
          t('verification.subject'),
          t('verification.badgeLabel'),
          t('verification.received'),
        ]}
        empty={{
          icon: IconShieldCheck,
          title: t(isPending ? 'verification.empty' : 'verification.emptyOther'),
          ...(isPending ? { text: t('verification.emptyText') } : {}),
        }}
      >
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </TableList>
    </>
  );
}

function Row({ row }: { row: VerificationRowView }) {
  const { t } = useTranslation('operator');
  return (
    <tr>
      <td>
        <TextLink to="/admin/verifications/$id" params={{ id: row.id }} className={listStyles.strong} inherit>
          {row.claimedAddress}
        </TextLink>
        <div className={listStyles.small}>{row.claimedName || t('verification.noName')}</div>
      </td>
      <td>
        {row.subject}
        <div className={listStyles.small}>{t(`verification.level.${row.level}`)}</div>
      </td>
      <td>
        <SenderBadge state={row.state} level={row.level} />
      </td>
      <td data-label={t('verification.received')}>
        <TimeText at={row.createdAt} />
        {row.state === 'pending' ? <Expires at={row.expiresAt} /> : null}
      </td>
    </tr>
  );
}

function Expires({ at }: { at: string }) {
  const { t } = useTranslation('operator');
  const dates = useDates();
  return (
    <div className={listStyles.small} title={dates.full(at)}>
      {t('verification.expires', { when: dates.ago(at) })}
    </div>
  );
}
