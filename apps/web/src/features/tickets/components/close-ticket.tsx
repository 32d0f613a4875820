import { REASON_MAX, type CustomerTicketView } from '@tunda/domain';
import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useSnack } from '../../../ui/snack';
import { useCloseTicket, useReopenTicket } from '../api/change-ticket';

/** Closes the ticket after one question; a word why is welcome, and it can be taken back. */
export function CloseTicket({ ticket }: { ticket: CustomerTicketView }) {
  const { t } = useTranslation('customer');
  const { t: common } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const close = useCloseTicket(ticket.number);
  const reopen = useReopenTicket(ticket.number);
  const say = useSnack();
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconCheck size={18} aria-hidden="true" />}
        onClick={dialog.open}
      >
        {t('ticket.close')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={t('ticket.closeTitle')}
        confirmLabel={t('ticket.close')}
        isPending={close.isPending}
        problem={close.isError ? asProblem(close.error) : null}
        onConfirm={() =>
          close.mutate(reason.trim(), {
            onSuccess: () => {
              dialog.close();
              say({
                text: t('ticket.closedNow'),
                seconds: 10,
                action: { label: common('action.undo'), run: () => reopen.mutate() },
              });
            },
          })
        }
      >
        <p>{t('ticket.closeText')}</p>
        <TextInput
          label={t('ticket.closeReason')}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
