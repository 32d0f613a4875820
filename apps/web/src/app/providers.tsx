import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LiveRegion } from '../ui/live-region';
import { SnackProvider } from '../ui/snack';
import type { AppRouter } from './router';
import { deskCssVariables, theme } from './theme';

// the same key as in public/color-scheme.js
const colorSchemeManager = localStorageColorSchemeManager({ key: 'tunda.color-scheme' });

/** Everything the screens stand in. */
export function Providers({ queryClient, router }: { queryClient: QueryClient; router: AppRouter }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={deskCssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queryClient}>
        <SnackProvider>
          <RouterProvider router={router} context={{ queryClient }} />
        </SnackProvider>
        <LiveRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}
