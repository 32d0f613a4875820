import { Modal, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys, useKeysSwitch } from '../../../lib/use-keys';
import { KeyHint } from '../../../ui/key-hint';
import { onKeysHelp } from '../lib/keys-help';
import styles from './keys-help.module.css';

const GROUPS = [
  {
    name: 'move',
    keys: [
      ['next', ['j']],
      ['previous', ['k']],
      ['open', ['↵']],
      ['search', ['/']],
      ['help', ['?']],
    ],
  },
  {
    name: 'ticket',
    keys: [
      ['reply', ['r']],
      ['note', ['n']],
      ['assign', ['a']],
      ['resolve', ['e']],
      ['back', ['u']],
    ],
  },
  {
    name: 'go',
    keys: [
      ['goQueue', ['g', 'q']],
      ['goVerifications', ['g', 'v']],
      ['goCustomers', ['g', 'c']],
    ],
  },
] as const;

/** The keys that work everywhere on the desk, and the list of all of them. One per layout. */
export function DeskKeys() {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const [opened, help] = useDisclosure(false);
  const [on, change] = useKeysSwitch();
  const { open } = help;
  useEffect(() => onKeysHelp(open), [open]);
  useKeys({
    '?': open,
    'g q': () => void navigate({ to: '/admin', search: {} }),
    'g v': () => void navigate({ to: '/admin/verifications', search: {} }),
    'g c': () => void navigate({ to: '/admin/customers', search: {} }),
  });
  return (
    <Modal
      opened={opened}
      onClose={help.close}
      title={t('keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <p className={styles.intro}>{t('keys.intro')}</p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group.name}>
            <h3 className={styles.title}>{t(`keys.groups.${group.name}`)}</h3>
            <dl className={styles.keys}>
              {group.keys.map(([word, keys]) => (
                <div key={word} className={styles.key}>
                  <dt>{t(`keys.words.${word}`)}</dt>
                  <dd>
                    <span className={styles.said}>{keys.join(` ${t('keys.then')} `)}</span>
                    <KeyHint keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch label={t('keys.switch')} checked={on} onChange={(event) => change(event.currentTarget.checked)} />
    </Modal>
  );
}
