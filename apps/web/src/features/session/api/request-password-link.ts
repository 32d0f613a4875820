import type { DoneView, RequestPasswordLinkDto } from '@tunda/domain';
import { api } from '../../../lib/api-client';

/** Asks for a link by mail to set a new password. The answer never tells whether the address is known. */
export const requestPasswordLink = (dto: RequestPasswordLinkDto): Promise<DoneView> =>
  api.post<DoneView>('/password-links', dto);
