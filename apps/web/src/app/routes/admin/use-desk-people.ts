import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { operatorsQuery } from '../../../features/operators/api/list-operators';
import { currentOperatorQuery } from '../../../features/session/api/current-operator';

/** Who is at the desk: the person herself, and the colleagues who can take tickets. */
export function useDeskPeople() {
  const { data: me } = useSuspenseQuery(currentOperatorQuery);
  const { data } = useQuery(operatorsQuery);
  const colleagues = useMemo(() => (data?.items ?? []).filter(({ disabledAt }) => disabledAt === null), [data]);
  return { me, colleagues };
}
