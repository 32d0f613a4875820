import type { Area, CurrentContactView, CurrentOperatorView, LogInDto } from '@tunda/domain';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { changeLanguage } from '../../../lib/i18n';

/** Logs in; what the cache held of whoever was here before is gone, and the screen speaks the person's language. */
export function useLogIn(area: Area): (dto: LogInDto) => Promise<void> {
  const queryClient = useQueryClient();
  return async (dto) => {
    const person = await api.post<CurrentContactView | CurrentOperatorView>(`/${area}/session`, dto);
    queryClient.clear();
    queryClient.setQueryData(['session', area], person);
    await changeLanguage(person.language);
  };
}
