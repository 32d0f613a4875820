import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import listStyles from '../../../ui/list-page.module.css';

interface StateSelectProps {
  value: string;
  onChange: (state: string) => void;
  states: readonly { value: string; label: string }[];
}

/** One state of many; the system's own list, which every phone draws well. */
export function StateSelect({ value, onChange, states }: StateSelectProps) {
  const { t } = useTranslation('operator');
  return (
    <div className={listStyles.tools}>
      <NativeSelect
        label={t('mail.stateFilter')}
        value={value}
        data={[{ value: '', label: t('mail.all') }, ...states]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
