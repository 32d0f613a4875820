import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../lib/sizes';
import type { Uploads } from '../lib/use-uploads';
import { FileList } from './file-list';
import styles from './files.module.css';

interface FilePickerProps {
  uploads: Uploads;
  max: number;
  maxBytes: number;
  /** Without it only the button and the list are drawn, for a composer. */
  label?: string;
}

/** Chooses files, takes dropped and pasted ones, shows how they travel. The list below is part of it. */
export function FilePicker({ uploads, max, maxBytes, label }: FilePickerProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const full = uploads.items.length >= max;
  const { add } = uploads;
  usePastedFiles(add);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const drag = (event: DragEvent, isOver: boolean): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div role="group" aria-label={label ?? t('files.label')}>
      {label ? <span className={styles.label}>{label}</span> : null}
      <div
        className={styles.zone}
        data-over={over}
        data-bare={label === undefined}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPaperclip size={18} aria-hidden="true" />}
          disabled={full}
          onClick={() => input.current?.click()}
        >
          {t('files.choose')}
        </Button>
        <span className={styles.drop}>{over ? t('files.dropNow') : t('files.drop')}</span>
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('files.choose')}
          onChange={(event) => {
            add(event.currentTarget.files ?? []);
            // the same file may be chosen again after it was removed
            event.currentTarget.value = '';
          }}
        />
      </div>
      {label || full ? (
        <p className={styles.limits}>
          {full ? t('files.full', { max }) : t('files.limits', { max, size: formatSize(maxBytes) })}
        </p>
      ) : null}
      <FileList uploads={uploads} />
    </div>
  );
}

/** Files pasted anywhere on the page, such as a screenshot. Pasted text stays with the field it was meant for. */
function usePastedFiles(add: (files: Iterable<File>) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = event.clipboardData?.files;
      // office programmes put a picture beside the text they copy
      if (!files || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [add]);
}
