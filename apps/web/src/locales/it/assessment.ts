/** Words around the coach of the ticket form. The questions themselves come from @tunda/domain. */
export const assessment = {
  title: 'Quanto è chiara la richiesta',
  intro: 'Mentre scrivi ti diciamo che cosa manca. Più dettagli ci dai adesso, meno domande ti facciamo dopo.',
  light: {
    object: 'Di cosa si tratta',
    symptom: 'Che cosa succede',
    question: 'Che cosa ti serve',
    context: 'Le circostanze',
  },
  found: 'C’è',
  missing: 'Manca ancora',
  clear: 'È chiara: pronta da inviare.',
  shortAnswer: 'Rispondi qui in breve',
  addAnswer: 'Aggiungi al testo',
  added: 'Aggiunto al testo: {{sentence}}',
  skip: 'Non lo so, salta',
  sendAnyway: 'Invia comunque',
  send: 'Invia la richiesta',
  matters: {
    title: 'Sembra che ci siano {{count}} richieste',
    why: 'Una richiesta per ticket arriva subito alla persona giusta. Se sono la stessa cosa, tienile insieme.',
    divide: 'Dividi in {{count}} ticket',
    keep: 'Tienile insieme',
    step: 'Richiesta {{step}} di {{count}}',
    stepText: 'Controlla questa e inviala: poi passiamo alla prossima.',
    undo: 'Rimetti tutto insieme',
  },
};
