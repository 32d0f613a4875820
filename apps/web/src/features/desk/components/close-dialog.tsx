import { MoveTicketDto } from '@tunda/domain';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { TextField } from '../../../ui/fields';
import { FormProblem } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';

interface CloseDialogProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: (dto: MoveTicketDto) => Promise<unknown>;
}

/** Closing is the one move the customer notices at once: it is asked, with room for the reason. */
export function CloseDialog({ opened, onClose, onConfirm }: CloseDialogProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('ticket.closeTitle')}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <CloseForm onClose={onClose} onConfirm={onConfirm} />
    </Modal>
  );
}

function CloseForm({ onClose, onConfirm }: Omit<CloseDialogProps, 'opened'>) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const { field, submit, isPending, problem } = useDtoForm(MoveTicketDto, {
    defaultValues: { status: 'closed', reason: '' },
    send: async (dto) => {
      await onConfirm(dto);
      onClose();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <p>{t('ticket.closeText')}</p>
        <TextField label={t('ticket.reason')} optional data-autofocus {...field('reason')} />
        <FormProblem problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <SubmitButton isPending={isPending}>{t('ticket.move.closed')}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
