import { redirect } from '@tanstack/react-router';
import { currentContactQuery } from '../../../features/session/api/current-contact';
import { changeLanguage } from '../../../lib/i18n';
import { isNotLoggedIn } from '../../../lib/problem';
import type { RouterContext } from '../../page-module';

/** Lets in who is logged in as a customer; all others are shown the door and come back afterwards. */
export async function customerGuard({ context, location }: { context: RouterContext; location: { href: string } }) {
  try {
    const contact = await context.queryClient.ensureQueryData(currentContactQuery);
    await changeLanguage(contact.language);
    return { contact };
  } catch (error) {
    if (!isNotLoggedIn(error)) throw error;
    throw redirect({ to: '/login', search: location.href === '/' ? {} : { redirectTo: location.href } });
  }
}
