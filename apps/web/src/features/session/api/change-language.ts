import type { Area, CurrentContactView, CurrentOperatorView, Language } from '@tunda/domain';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client';
import { changeLanguage } from '../../../lib/i18n';

/** Changes the language of the screen at once, and the one the person is written to when somebody is logged in to `area`. */
export function useChangeLanguage(area: Area): (language: Language) => Promise<void> {
  const queryClient = useQueryClient();
  return async (language) => {
    await changeLanguage(language);
    const person = queryClient.getQueryData<CurrentContactView | CurrentOperatorView>(['session', area]);
    if (!person) return;
    queryClient.setQueryData(['session', area], { ...person, language });
    // the screen has changed already; if the account's setting fails, it is tried with the next change
    await api.patch(`/${area}/session`, { language }).catch(() => undefined);
  };
}
