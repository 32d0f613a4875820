import { useMediaQuery } from '@mantine/hooks';

/** Room for three panes: queue, conversation, details. */
export const useIsWide = (): boolean =>
  useMediaQuery('(min-width: 85em)', false, { getInitialValueInEffect: false }) ?? false;
