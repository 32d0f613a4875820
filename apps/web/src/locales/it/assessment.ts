/** Words around the coach of the ticket form. The questions themselves come from @tunda/domain. */
export const assessment = {
  title: 'Quanto è chiara la richiesta',
  intro: 'Più dettagli ci dai adesso, meno domande ti facciamo dopo.',
  light: {
    object: 'Di cosa si tratta',
    symptom: 'Che cosa succede',
    question: 'Che cosa ti serve',
    context: 'Le circostanze',
  },
  found: 'C’è',
  missing: 'Manca ancora',
  clear: 'È tutto chiaro.',
  sendAnyway: 'Invia comunque',
};
