import type { ChangeOperatorDto, OperatorView } from '@tunda/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleOff, IconDots, IconShieldMinus, IconShieldStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../lib/problem';
import { useProblemSentence } from '../../../lib/problem-words';
import { focusLater } from '../../../lib/focus-later';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useSnack } from '../../../ui/snack';
import { useChangeOperator } from '../api/change-operator';

/** What an administrator does with a colleague. Disabling is asked, everything else can be taken back. */
export function OperatorMenu({ operator, isMe }: { operator: OperatorView; isMe: boolean }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const sentence = useProblemSentence();
  const change = useChangeOperator();
  const [asking, dialog] = useDisclosure(false);
  const { id, name, isAdmin, disabledAt } = operator;
  const menuId = `operator-menu-${id}`;
  const close = (): void => {
    dialog.close();
    focusLater(menuId);
  };
  const apply = (dto: ChangeOperatorDto, text: string): void =>
    change.mutate(
      { id, dto },
      {
        onSuccess: () => {
          close();
          say({ text });
        },
        onError: (error) => {
          if (!dto.disabled) say({ text: t('queue.failed', { why: sentence(asProblem(error)) }), seconds: 10 });
        },
      },
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon data-focus-home={menuId} aria-label={t('operators.more', { name })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {disabledAt ? null : (
            <Menu.Item
              leftSection={isAdmin ? <IconShieldMinus size={16} /> : <IconShieldStar size={16} />}
              onClick={() =>
                apply({ isAdmin: !isAdmin }, t(isAdmin ? 'operators.unmadeAdmin' : 'operators.madeAdmin', { name }))
              }
            >
              {t(isAdmin ? 'operators.unmakeAdmin' : 'operators.makeAdmin')}
            </Menu.Item>
          )}
          {disabledAt ? (
            <Menu.Item
              leftSection={<IconCircleCheck size={16} />}
              onClick={() => apply({ disabled: false }, t('operators.isEnabled', { name }))}
            >
              {t('operators.enable')}
            </Menu.Item>
          ) : (
            <Menu.Item color="brick" disabled={isMe} leftSection={<IconCircleOff size={16} />} onClick={dialog.open}>
              {t('operators.disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('operators.disableTitle', { name })}
        confirmLabel={t('operators.disable')}
        tone="danger"
        isPending={change.isPending}
        problem={change.isError ? asProblem(change.error) : null}
        onConfirm={() => apply({ disabled: true }, t('operators.isDisabled', { name }))}
      >
        {t('operators.disableText')}
      </ConfirmDialog>
    </>
  );
}
