/** Words of a conversation, the same in both areas. */
export const conversation = {
  by: {
    contact: 'Cliente',
    operator: 'Assistenza',
    stranger: 'Mittente non verificato',
    system: 'Messaggio automatico',
  },
  channel: { web: 'dal sito', mail: 'per e-mail', api: 'da un programma', desk: 'dal banco' },
  note: 'Nota interna',
  noteHint: 'La leggono solo i colleghi',
  quoted: { show: 'Mostra il testo citato', hide: 'Nascondi il testo citato' },
  attachments: {
    label: 'Allegati di {{name}}',
    open: 'Apri l’immagine {{name}} in una nuova scheda',
    image: 'Immagine {{name}}',
  },
  compose: {
    waitFiles: 'Un momento: stiamo ancora ricevendo i file. Appena ci sono, parte da sé.',
    failedFiles: 'Un file non è arrivato. Riprova oppure toglilo, poi invia.',
  },
  event: {
    opened: 'Ticket aperto',
    verified: 'Mittente verificato',
    rejected: 'Richiesta respinta',
    departmentChanged: 'Passato a {{department}}',
    assigned: 'Se ne occupa un operatore',
    moved: {
      contact: {
        answered: 'Ora tocca a noi',
        open: 'Hai riaperto il ticket',
        closed: 'Hai chiuso il ticket',
        other: 'Stato aggiornato',
      },
      desk: {
        open: 'L’assistenza ha ripreso il ticket',
        waiting: 'In attesa di una tua risposta',
        resolved: 'L’assistenza lo considera risolto',
        closed: 'Ticket chiuso',
        other: 'Stato aggiornato',
      },
    },
  },
};
