import type { Language } from '@tunda/domain';
import { currentLanguage } from './i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "0 byte", "820 kB", "1,4 MB". Steps of 1024, as mail programmes count. */
export function formatSize(bytes: number, language: Language = currentLanguage()): string {
  const step = Math.min(bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
  const value = bytes / 1024 ** step;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 && value < 10 ? 1 : 0,
  }).format(value);
}

/** "1.234" / "1,234". */
export function formatCount(count: number, language: Language = currentLanguage()): string {
  return new Intl.NumberFormat(language, { useGrouping: true }).format(count);
}
