import { ActionIcon, Progress } from '@mantine/core';
import { IconAlertTriangle, IconFile, IconPhoto, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../lib/announce';
import { useProblemSentence } from '../lib/problem-words';
import { formatSize } from '../lib/sizes';
import type { UploadItem, Uploads } from '../lib/use-uploads';
import styles from './files.module.css';

/** The files of a form, each with its progress, its trouble and a way out. */
export function FileList({ uploads }: { uploads: Uploads }) {
  if (uploads.items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {uploads.items.map((item) => (
        <FileRow key={item.key} item={item} uploads={uploads} />
      ))}
    </ul>
  );
}

function FileRow({ item, uploads }: { item: UploadItem; uploads: Uploads }) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  const { name, attachment, problem } = item;
  const percent = Math.round(item.progress * 100);
  const IconOf = attachment?.inlineImage ? IconPhoto : IconFile;
  return (
    <li className={styles.file} data-failed={problem !== null}>
      <IconOf size={20} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        {problem ? (
          <span className={styles.problem} role="alert">
            {sentence(problem)}
          </span>
        ) : (
          <span className={styles.size}>{formatSize(item.size)}</span>
        )}
        {attachment?.suspicious ? (
          <div className={styles.warning}>
            <IconAlertTriangle size={14} aria-hidden="true" /> {t('files.suspicious')}
          </div>
        ) : null}
        {!attachment && !problem ? (
          <Progress size="xs" value={percent} aria-label={t('files.sending', { name, percent })} />
        ) : null}
      </div>
      <div className={styles.buttons}>
        {problem?.isPassing ? (
          <ActionIcon aria-label={t('files.retry', { name })} onClick={() => uploads.retry(item.key)}>
            <IconRefresh size={18} aria-hidden="true" />
          </ActionIcon>
        ) : null}
        <ActionIcon
          aria-label={t('files.remove', { name })}
          onClick={({ currentTarget }) => {
            // the button goes away with its row: the focus goes to the one that chooses files
            const group = currentTarget.closest('[role="group"]');
            requestAnimationFrame(() => group?.querySelector('button')?.focus());
            uploads.remove(item.key);
            announce(t('files.gone', { name }));
          }}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}
