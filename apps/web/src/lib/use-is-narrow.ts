import { useMediaQuery } from '@mantine/hooks';

/** Whether the menu has to fold: phones, and tablets held upright. The same 62em as in the layouts' styles. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
