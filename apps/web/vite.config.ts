import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    // the host stays the page's own: the API refuses writes of another site
    proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
    sourcemap: false,
    // the policy of the API allows no data: addresses for fonts and scripts
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // what every page needs in one piece: it packs better, and stays in the browser's cache from release to release
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules[\\/](\.pnpm[\\/])?(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack[\\/+].+)([\\/@]|$)/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
