import { SEARCH_MAX } from '@tunda/domain';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint';

interface QueueSearchProps {
  q: string;
  onSearch: (q: string) => void;
  /** Escape, or Enter: back to the rows. */
  onLeave: () => void;
  inputRef: Ref<HTMLInputElement>;
}

/** Words to look for; the address follows shortly after the last key. */
export function QueueSearch({ q, onSearch, onLeave, inputRef }: QueueSearchProps) {
  const { t } = useTranslation('operator');
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  // the address changed by other means than this field: a link, the back button
  if (known !== q) {
    setKnown(q);
    if (q !== text.trim()) setText(q);
  }
  const later = useDebouncedCallback(onSearch, 350);
  const change = (next: string): void => {
    setText(next);
    later(next.trim());
  };
  const now = (next: string): void => {
    later.cancel();
    setText(next);
    onSearch(next.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') now(text);
    onLeave();
  };
  return (
    <TextInput
      ref={inputRef}
      type="text"
      inputMode="search"
      role="searchbox"
      value={text}
      maxLength={SEARCH_MAX}
      aria-label={t('queue.searchLabel')}
      aria-keyshortcuts="/"
      placeholder={t('queue.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        text ? (
          <CloseButton size="sm" aria-label={t('queue.clearSearch')} onClick={() => now('')} />
        ) : (
          <KeyHint keys={['/']} />
        )
      }
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
