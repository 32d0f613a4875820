import { RequestPasswordLinkDto, type Area } from '@tunda/domain';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { ButtonLink, TextLink } from '../../../ui/link';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { requestPasswordLink } from '../api/request-password-link';
import styles from './door.module.css';

/** Asks for a link by mail. Says the same whether the address is known or not. */
export function ForgotPasswordForm({ area }: { area: Area }) {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const logInPage = area === 'customer' ? '/login' : '/admin/login';
  const { field, submit, isPending, problem } = useDtoForm(RequestPasswordLinkDto, {
    defaultValues: { address: '', area },
    send: async (values) => {
      await requestPasswordLink(values);
      setSentTo(values.address);
    },
  });
  if (sentTo) {
    return (
      <Stack>
        <Notice tone="success" role="status" title={t('session.forgotDone')}>
          {t('session.forgotDoneText', { address: sentTo })}
        </Notice>
        <ButtonLink to={logInPage} search={{}} variant="default">
          {t('session.backToLogIn')}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.box}>
      <Stack>
        <TextField
          label={t('session.address')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field('address')}
        />
        <FormProblem problem={problem} />
        <SubmitButton isPending={isPending}>{t('session.forgotSend')}</SubmitButton>
        <TextLink to={logInPage} search={{}} className={styles.centred}>
          {t('session.backToLogIn')}
        </TextLink>
      </Stack>
    </form>
  );
}
