import type { TokenListView } from '@tunda/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';

/** The tokens of programmes, newest first. Administrators only. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens', 'list'],
  queryFn: ({ signal }) => api.get<TokenListView>('/operator/tokens', { signal }),
});
