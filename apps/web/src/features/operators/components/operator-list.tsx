import type { OperatorView } from '@tunda/domain';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleOff, IconShieldStar, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TableList } from '../../../ui/list-page';
import listStyles from '../../../ui/list-page.module.css';
import { Pill } from '../../../ui/pill';
import { operatorsQuery } from '../api/list-operators';
import { OperatorMenu } from './operator-menu';

interface OperatorListProps {
  me: { id: string; isAdmin: boolean };
}

/** The people of the desk; administrators can change who they are. */
export function OperatorList({ me }: OperatorListProps) {
  const { t } = useTranslation('operator');
  const operators = useQuery(operatorsQuery);
  const rows = operators.data?.items ?? [];
  return (
    <TableList
      reading={operators}
      count={rows.length}
      label={t('operators.list')}
      heads={[t('operators.name'), t('operators.role'), ...(me.isAdmin ? [t('customers.actions')] : [])]}
      empty={{ icon: IconUsersGroup, title: t('operators.list') }}
    >
      {rows.map((operator) => (
        <Row key={operator.id} operator={operator} me={me} />
      ))}
    </TableList>
  );
}

function Row({ operator, me }: OperatorListProps & { operator: OperatorView }) {
  const { t } = useTranslation('operator');
  const isMe = operator.id === me.id;
  return (
    <tr>
      <td>
        <span className={listStyles.strong}>{operator.name}</span>
        {isMe ? <span className={listStyles.small}> ({t('operators.you')})</span> : null}
        <div className={listStyles.small}>{operator.address}</div>
      </td>
      <td>
        {operator.disabledAt ? (
          <Pill tone="slate" icon={IconCircleOff}>
            {t('operators.disabled')}
          </Pill>
        ) : operator.isAdmin ? (
          <Pill tone="petrol" icon={IconShieldStar}>
            {t('operators.admin')}
          </Pill>
        ) : (
          <Pill tone="leaf" icon={IconCircleCheck}>
            {t('operators.active')}
          </Pill>
        )}
      </td>
      {me.isAdmin ? (
        <td>
          <OperatorMenu operator={operator} isMe={isMe} />
        </td>
      ) : null}
    </tr>
  );
}
