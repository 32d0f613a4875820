import type { Letter } from './letter.js';

/**
 * The only words a sender nobody knows ever gets. The same for everybody: no number, no name, nothing of what he wrote,
 * nothing that depends on whether an address, a customer or a ticket exists.
 */
export const neutralReceipt: Letter = {
  subject: 'Abbiamo ricevuto un messaggio / We received a message',
  blocks: [
    {
      kind: 'text',
      text:
        'Abbiamo ricevuto un messaggio da questo indirizzo. Per motivi di sicurezza lo prendiamo in carico solo dopo ' +
        'una verifica. Se non lo hai inviato tu, ignora questa e-mail.',
    },
    {
      kind: 'text',
      text:
        'We received a message from this address. For security reasons we take it up only after a verification. ' +
        'If you did not send it, ignore this e-mail.',
    },
    { kind: 'text', text: 'Tunda Assistenza' },
  ],
};
