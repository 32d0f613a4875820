import type { TokenView } from '@tunda/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleOff, IconClockX, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNow } from '../../../lib/dates';
import { asProblem } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { TableList } from '../../../ui/list-page';
import listStyles from '../../../ui/list-page.module.css';
import { Pill } from '../../../ui/pill';
import { useSnack } from '../../../ui/snack';
import { useEndToken } from '../api/end-token';
import { tokensQuery } from '../api/list-tokens';

type TokenState = 'active' | 'expired' | 'ended';
const LOOK = {
  active: { tone: 'leaf', icon: IconCircleCheck },
  expired: { tone: 'slate', icon: IconClockX },
  ended: { tone: 'slate', icon: IconCircleOff },
} as const;

/** The programmes that may talk to the desk. */
export function TokenList() {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const tokens = useQuery(tokensQuery);
  const rows = tokens.data?.items ?? [];
  const [ending, setEnding] = useState<TokenView | null>(null);
  const [asking, setAsking] = useState(false);
  const end = useEndToken();
  const close = (): void => setAsking(false);
  return (
    <>
      <TableList
        reading={tokens}
        count={rows.length}
        label={t('tokens.list')}
        heads={[t('tokens.name'), t('tokens.scopes'), t('tokens.expires'), t('customers.actions')]}
        empty={{ icon: IconKey, title: t('tokens.empty'), text: t('tokens.emptyText') }}
      >
        {rows.map((token) => (
          <Row
            key={token.id}
            token={token}
            onEnd={() => {
              setEnding(token);
              setAsking(true);
            }}
          />
        ))}
      </TableList>
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('tokens.endTitle')}
        confirmLabel={t('tokens.end')}
        tone="danger"
        isPending={end.isPending}
        problem={end.isError ? asProblem(end.error) : null}
        onConfirm={() =>
          ending &&
          end.mutate(ending.id, {
            onSuccess: () => {
              close();
              say({ text: t('tokens.ended', { name: ending.name }) });
            },
          })
        }
      >
        {t('tokens.endText', { name: ending?.name ?? '' })}
      </ConfirmDialog>
    </>
  );
}

function Row({ token, onEnd }: { token: TokenView; onEnd: () => void }) {
  const { t } = useTranslation('operator');
  const dates = useDates();
  const now = useNow();
  const isOver = Date.parse(token.expiresAt) <= now.getTime();
  const state: TokenState = token.endedAt ? 'ended' : isOver ? 'expired' : 'active';
  return (
    <tr>
      <td>
        <span className={listStyles.strong}>{token.name}</span>
        <div className={listStyles.small}>
          {t('tokens.lastUsed')}: {token.lastUsedAt ? dates.momentWithTime(token.lastUsedAt) : t('tokens.never')}
        </div>
      </td>
      <td data-label={t('tokens.scopes')}>{token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(' · ')}</td>
      <td>
        <Pill tone={LOOK[state].tone} icon={LOOK[state].icon}>
          {t(`tokens.state.${state}`)}
        </Pill>
        <div className={listStyles.small}>
          {t('tokens.expires')}: {dates.moment(token.expiresAt)}
        </div>
      </td>
      <td>
        {state === 'active' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('tokens.endNamed', { name: token.name })}
            onClick={onEnd}
          >
            {t('tokens.end')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
