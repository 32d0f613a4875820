import type { NewTokenView } from '@tunda/domain';
import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { Notice } from '../../../ui/notice';

/** The only time the secret is on a screen. */
export function SecretOnce({ token, onDone }: { token: NewTokenView; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  return (
    <Stack>
      <Notice tone="attention">{t('tokens.secretText')}</Notice>
      <TextInput
        label={t('tokens.secretLabel')}
        readOnly
        value={token.secret}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs">
        <CopyButton value={token.secret}>
          {({ copied, copy }) => (
            <Button
              data-autofocus
              leftSection={
                copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />
              }
              onClick={() => {
                copy();
                announce(t('tokens.copied'));
              }}
            >
              {common(copied ? 'action.copied' : 'action.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {t('tokens.secretDone')}
        </Button>
      </Group>
    </Stack>
  );
}
