import type { CreateTokenDto, NewTokenView } from '@tunda/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { tokensQuery } from './list-tokens';

/** Makes a token. No Idempotency-Key: its secret must be kept nowhere, and nothing here keeps it in a cache either. */
export function useCreateToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (dto: CreateTokenDto) => api.post<NewTokenView>('/operator/tokens', dto),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    gcTime: 0,
  });
}
