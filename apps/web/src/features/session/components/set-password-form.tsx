import { PASSWORD_MIN, SetPasswordDto, type Area } from '@tunda/domain';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { PasswordField } from '../../../ui/fields';
import { ButtonLink, TextLink } from '../../../ui/link';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { setPassword } from '../api/set-password';
import styles from './door.module.css';

/** The new password. The secret stands in the fragment of the address, which browsers send to nobody. */
export function SetPasswordForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const [area, setArea] = useState<Area | null>(null);
  const { field, submit, isPending, problem } = useDtoForm(SetPasswordDto, {
    defaultValues: { token, password: '' },
    send: async (values) => {
      const done = await setPassword(values);
      // used up: out of the history too
      window.history.replaceState(window.history.state, '', window.location.pathname);
      setArea(done.area);
    },
  });
  if (area) {
    return (
      <Stack>
        <Notice tone="success" role="status" title={t('session.setDone')}>
          {t('session.setDoneText')}
        </Notice>
        <ButtonLink to={area === 'customer' ? '/login' : '/admin/login'} search={{}}>
          {t('session.logIn')}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.box}>
      <Stack>
        <PasswordField
          label={t('session.newPassword')}
          hint={t('session.newPasswordHint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          {...field('password')}
        />
        <FormProblem problem={problem}>
          {problem?.code === 'link-not-valid' ? (
            <div>
              <TextLink to="/password/forgot" search={{}}>
                {t('session.askAgain')}
              </TextLink>
            </div>
          ) : null}
        </FormProblem>
        <SubmitButton isPending={isPending}>{t('session.setSave')}</SubmitButton>
      </Stack>
    </form>
  );
}
