import type { Area, AttachmentView } from '@tunda/domain';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiAddress } from '../../../lib/api-client';
import { formatSize } from '../../../lib/sizes';
import styles from './conversation.module.css';

interface AttachmentListProps {
  area: Area;
  attachments: readonly AttachmentView[];
  /** Whose files they are, for screen readers. */
  name: string;
}

/** The files of a message: plain pictures are shown, everything else is only downloaded. */
export function AttachmentList({ area, attachments, name }: AttachmentListProps) {
  const { t } = useTranslation('conversation');
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.attachments} aria-label={t('attachments.label', { name })}>
      {attachments.map((attachment) => (
        <Attachment key={attachment.id} area={area} attachment={attachment} />
      ))}
    </ul>
  );
}

function Attachment({ area, attachment }: { area: Area; attachment: AttachmentView }) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const { id, filename, size, inlineImage, suspicious } = attachment;
  const address = `/${area}/attachments/${id}`;
  const showsImage = inlineImage && !suspicious;
  return (
    <li className={styles.attachment} data-image={showsImage} data-suspicious={suspicious}>
      {showsImage ? (
        <a
          className={styles.picture}
          href={apiAddress(address, { inline: '1' })}
          target="_blank"
          rel="noreferrer"
          aria-label={t('attachments.open', { name: filename })}
        >
          <img src={apiAddress(address, { inline: '1' })} alt="" loading="lazy" />
        </a>
      ) : null}
      <a className={styles.download} href={apiAddress(address)} download={filename}>
        <VisuallyHidden>{common('action.download')} </VisuallyHidden>
        {showsImage ? null : <IconFile size={18} stroke={1.75} aria-hidden="true" />}
        <span className={styles.filename}>{filename}</span>
        <span className={styles.size}>{formatSize(size)}</span>
        <IconDownload size={16} stroke={1.75} aria-hidden="true" />
      </a>
      {suspicious ? (
        <span className={styles.warning}>
          <IconAlertTriangle size={14} aria-hidden="true" /> {common('files.suspicious')}
        </span>
      ) : null}
    </li>
  );
}
