import { Button, Group, Modal, Stack } from '@mantine/core';
import type { BaseSyntheticEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../lib/problem';
import { FormProblem } from './notice';
import { SubmitButton } from './submit-button';

interface FormModalProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The form; made anew each time it opens. */
  children: ReactNode;
}

/** A dialog for one form. Focus goes in and comes back. */
export function FormModal({ opened, onClose, title, children }: FormModalProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {children}
    </Modal>
  );
}

interface ModalFormProps {
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  isPending: boolean;
  problem: ApiProblem | null;
  submitLabel: string;
  tone?: 'calm' | 'danger';
  onCancel: () => void;
  children: ReactNode;
}

/** The inside of it: fields, what went wrong, the two buttons. */
export function ModalForm({
  submit,
  isPending,
  problem,
  submitLabel,
  tone = 'calm',
  onCancel,
  children,
}: ModalFormProps) {
  const { t } = useTranslation();
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        {children}
        <FormProblem problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <SubmitButton isPending={isPending} color={tone === 'danger' ? 'brick' : 'petrol'}>
            {submitLabel}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
