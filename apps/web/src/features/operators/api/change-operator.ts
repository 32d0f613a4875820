import type { ChangeOperatorDto, OperatorView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { operatorsQuery } from './list-operators';

/** Promotes, demotes, disables or enables a colleague. */
export function useChangeOperator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, dto }: { id: string; dto: ChangeOperatorDto }) =>
      api.patch<OperatorView>(`/operator/operators/${id}`, dto),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: operatorsQuery.queryKey }),
  });
}
