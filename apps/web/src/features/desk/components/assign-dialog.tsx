import type { OperatorView } from '@tunda/domain';
import { Modal, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconUser, IconUserOff, IconUserPlus, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './assign-dialog.module.css';

/** Somebody a ticket can be given to. */
export type Colleague = Pick<OperatorView, 'id' | 'name'>;

interface AssignDialogProps {
  opened: boolean;
  onClose: () => void;
  me: Colleague;
  colleagues: readonly Colleague[];
  assigneeId: string | null;
  onAssign: (colleague: Colleague | null) => void;
}

const MANY = 8;

/** Who takes care of it: me first, so that `a` and Enter take a ticket. */
export function AssignDialog({ opened, onClose, me, colleagues, assigneeId, onAssign }: AssignDialogProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const [words, setWords] = useState('');
  const others = colleagues.filter(({ id }) => id !== me.id);
  const found = others.filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));
  const choose = (colleague: Colleague | null): void => {
    onClose();
    setWords('');
    if ((colleague?.id ?? null) !== assigneeId) onAssign(colleague);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('assign.title')}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <Stack gap={8}>
        <ul className={styles.list}>
          <Choice icon={IconUserPlus} first current={assigneeId === me.id} onChoose={() => choose(me)}>
            {t('assign.toMe')}
          </Choice>
          <Choice icon={IconUserOff} current={assigneeId === null} onChoose={() => choose(null)}>
            {t('assign.toNobody')}
          </Choice>
        </ul>
        {others.length > MANY ? (
          <TextInput
            aria-label={t('assign.search')}
            placeholder={t('assign.search')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
        <ul className={styles.list}>
          {found.map((colleague) => (
            <Choice
              key={colleague.id}
              icon={IconUser}
              current={assigneeId === colleague.id}
              onChoose={() => choose(colleague)}
            >
              {colleague.name}
            </Choice>
          ))}
        </ul>
        {others.length > 0 && found.length === 0 ? <p className={styles.none}>{t('assign.none')}</p> : null}
      </Stack>
    </Modal>
  );
}

interface ChoiceProps {
  icon: Icon;
  /** Takes the focus when the dialog opens. */
  first?: boolean;
  current: boolean;
  onChoose: () => void;
  children: string;
}

function Choice({ icon: IconOf, first = false, current, onChoose, children }: ChoiceProps) {
  const { t } = useTranslation('operator');
  return (
    <li>
      <UnstyledButton className={styles.choice} onClick={onChoose} data-autofocus={first || undefined}>
        <IconOf size={18} stroke={1.75} aria-hidden="true" />
        <span className={styles.name}>{children}</span>
        {current ? (
          <span className={styles.current}>
            <IconCheck size={16} aria-hidden="true" /> {t('assign.current')}
          </span>
        ) : null}
      </UnstyledButton>
    </li>
  );
}
