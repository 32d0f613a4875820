import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkedText } from './linked-text';
import styles from './conversation.module.css';

/** The part of a mail that repeats earlier mails: folded, never deleted. Paper shows it. */
export function QuotedFold({ text, links = true }: { text: string; links?: boolean }) {
  const { t } = useTranslation('conversation');
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div className={styles.fold}>
      <UnstyledButton
        className={styles.foldButton}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
        data-print="no"
      >
        <IconDots size={16} aria-hidden="true" />
        {t(opened ? 'quoted.hide' : 'quoted.show')}
      </UnstyledButton>
      <blockquote id={id} className={styles.quoted} data-opened={opened}>
        <LinkedText text={text} links={links} />
      </blockquote>
    </div>
  );
}
