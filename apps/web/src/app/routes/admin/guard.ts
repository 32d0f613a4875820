import { redirect } from '@tanstack/react-router';
import { currentOperatorQuery } from '../../../features/session/api/current-operator';
import { changeLanguage, loadOperatorWords } from '../../../lib/i18n';
import { isNotLoggedIn } from '../../../lib/problem';
import type { RouterContext } from '../../page-module';

/** Lets in who is logged in as an operator, with the operators' words. */
export async function adminGuard({ context, location }: { context: RouterContext; location: { href: string } }) {
  try {
    const operator = await context.queryClient.ensureQueryData(currentOperatorQuery);
    await changeLanguage(operator.language);
    await loadOperatorWords();
    return { operator };
  } catch (error) {
    if (!isNotLoggedIn(error)) throw error;
    throw redirect({ to: '/admin/login', search: location.href === '/admin' ? {} : { redirectTo: location.href } });
  }
}
