import './styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n';
import { createQueryClient } from '../lib/query-client';
import { Providers } from './providers';
import { createAppRouter, toLogIn } from './router';

const queryClient = createQueryClient(() => toLogIn(router));
const router = createAppRouter({ queryClient });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient} router={router} />
  </StrictMode>,
);
