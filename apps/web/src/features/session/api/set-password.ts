import type { PasswordSetView, SetPasswordDto } from '@tunda/domain';
import { api } from '../../../lib/api-client';

/** Sets a password with the secret of a mailed link; says for which area it was. */
export const setPassword = (dto: SetPasswordDto): Promise<PasswordSetView> =>
  api.post<PasswordSetView>('/password', dto);
