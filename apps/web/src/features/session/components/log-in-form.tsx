import type { Area } from '@tunda/domain';
import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PasswordField, TextField } from '../../../ui/fields';
import { TextLink } from '../../../ui/link';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { deskQuery } from '../api/desk';
import { useLogIn } from '../api/log-in';
import { DemoLogins } from './demo-logins';
import { useLogInFields } from './use-log-in-fields';
import styles from './door.module.css';

interface LogInFormProps {
  area: Area;
  /** True when she was sent here because her session ended. */
  ended: boolean;
  onLoggedIn: () => void;
}

/** Address and password; on a demo desk also whom one may be. */
export function LogInForm({ area, ended, onLoggedIn }: LogInFormProps) {
  const { t } = useTranslation();
  const logIn = useLogIn(area);
  // the form does not wait for it, and works without it
  const { data: desk } = useQuery(deskQuery);
  const logins = desk?.demo ? desk.demoLogins.filter((login) => login.area === area) : [];
  const { register, fieldProblem, submit, isPending, problem, fill } = useLogInFields(async (values) => {
    await logIn(values);
    onLoggedIn();
  });
  return (
    <>
      <form noValidate onSubmit={(event) => void submit(event)} className={styles.box}>
        <Stack>
          {ended && !problem ? <Notice tone="attention">{t('session.ended')}</Notice> : null}
          <TextField
            label={t('session.address')}
            type="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            {...register('address')}
            error={fieldProblem('address')}
          />
          <PasswordField
            label={t('session.password')}
            autoComplete="current-password"
            {...register('password')}
            error={fieldProblem('password')}
          />
          <FormProblem problem={problem} />
          <SubmitButton isPending={isPending} fullWidth>
            {t('session.logIn')}
          </SubmitButton>
          <TextLink to="/password/forgot" search={{ area }} className={styles.centred}>
            {t('session.forgot')}
          </TextLink>
        </Stack>
      </form>
      {logins.length > 0 ? <DemoLogins logins={logins} onChoose={fill} /> : null}
      {desk && area === 'customer' ? (
        <p className={styles.hint}>
          {t('session.mailHint')}{' '}
          <Anchor inherit underline="always" href={`mailto:${desk.mailAddress}`}>
            {desk.mailAddress}
          </Anchor>
        </p>
      ) : null}
    </>
  );
}
