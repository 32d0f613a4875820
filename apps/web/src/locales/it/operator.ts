import { accountWords } from './operator-accounts';
import { deskWords } from './operator-desk';
import { mailWords } from './operator-mail';

/** Words of the operators' part. Loaded by the admin branch only. */
export const operator = {
  nav: {
    label: 'Menu operatori',
    open: 'Apri il menu',
    queue: 'Coda',
    verifications: 'Verifiche',
    customers: 'Clienti',
    mailIn: 'Posta in arrivo',
    mailOut: 'Posta in uscita',
    operators: 'Operatori',
    tokens: 'Token API',
    security: 'Sicurezza',
    waiting_one: '1 in attesa',
    waiting_other: '{{count}} in attesa',
    customerArea: 'Area clienti',
    desk: 'Banco operatori',
    daily: 'Ogni giorno',
    setup: 'Gestione',
  },
  status: {
    unverified: 'Da verificare',
    open: 'Tocca a noi',
    waiting: 'Attende il cliente',
    resolved: 'Risolto',
    closed: 'Chiuso',
    rejected: 'Respinto',
  },
  ...deskWords,
  ...accountWords,
  ...mailWords,
};
