import type { QuestionWords } from '../question-words.js';

export const ITALIAN_QUESTIONS: QuestionWords = {
  'which-mailbox': { question: 'Di quale casella si tratta?', answer: 'La casella è {answer}.', choices: {} },
  'mail-direction': {
    question: 'Il problema è quando invia o quando riceve?',
    answer: 'Succede {answer}.',
    choices: {
      sending: { label: 'Quando invio', sentence: 'Non riesco a inviare; la ricezione funziona.' },
      receiving: { label: 'Quando ricevo', sentence: 'Non ricevo i messaggi; l’invio funziona.' },
      both: { label: 'In entrambi i casi', sentence: 'Non riesco né a inviare né a ricevere.' },
    },
  },
  'mail-error': {
    question: 'Quale errore compare? Puoi incollarlo qui.',
    answer: 'Compare questo errore: "{answer}".',
    choices: { 'no-error': { label: 'Nessun errore', sentence: 'Non compare nessun messaggio di errore.' } },
  },
  'mail-program': {
    question: 'Con quale programma leggi la posta?',
    answer: 'Uso {answer}.',
    choices: {
      outlook: { label: 'Outlook', sentence: 'Uso Outlook.' },
      thunderbird: { label: 'Thunderbird', sentence: 'Uso Thunderbird.' },
      'apple-mail': { label: 'Mail di Apple', sentence: 'Uso Apple Mail.' },
      phone: { label: 'Il telefono', sentence: 'Leggo la posta dal telefono.' },
      webmail: { label: 'La webmail', sentence: 'Uso la webmail.' },
    },
  },
  'since-when': {
    question: 'Da quando succede?',
    answer: 'Succede da {answer}.',
    choices: {
      today: { label: 'Da oggi', sentence: 'Succede da oggi.' },
      yesterday: { label: 'Da ieri', sentence: 'Succede da ieri.' },
      'some-days': { label: 'Da qualche giorno', sentence: 'Succede da qualche giorno.' },
    },
  },
  'which-invoice': {
    question: 'Di quale fattura o pagamento si tratta? Basta il numero.',
    answer: 'Si tratta della fattura {answer}.',
    choices: {},
  },
  'invoice-problem': {
    question: 'Che cosa non va nella fattura?',
    answer: 'Nella fattura non va questo: {answer}.',
    choices: {
      'wrong-amount': { label: 'L’importo è sbagliato', sentence: 'L’importo della fattura è sbagliato.' },
      'already-paid': { label: 'L’ho già pagata', sentence: 'La fattura risulta da pagare, ma è già pagata.' },
      'not-received': { label: 'Non l’ho ricevuta', sentence: 'Non ho ricevuto la fattura.' },
      'wrong-data': { label: 'I miei dati sono sbagliati', sentence: 'Nella fattura i nostri dati sono sbagliati.' },
    },
  },
  'invoice-expected': {
    question: 'Che cosa ti aspettavi invece?',
    answer: 'Mi aspettavo invece: {answer}.',
    choices: {},
  },
  'which-site': { question: 'Di quale sito si tratta?', answer: 'Il sito è {answer}.', choices: {} },
  'site-symptom': {
    question: 'Che cosa succede quando apri il sito?',
    answer: 'Quando apro il sito succede questo: {answer}.',
    choices: {
      'not-reachable': { label: 'Non si apre', sentence: 'Il sito non si apre: il browser non lo raggiunge.' },
      'error-page': { label: 'Compare un errore', sentence: 'Al posto del sito compare una pagina di errore.' },
      slow: { label: 'È molto lento', sentence: 'Le pagine si aprono, ma impiegano molti secondi.' },
      'wrong-content': {
        label: 'Si vede male o non è aggiornato',
        sentence: 'Il sito si apre, ma mostra contenuti sbagliati.',
      },
    },
  },
  'which-domain': { question: 'Di quale dominio si tratta?', answer: 'Il dominio è {answer}.', choices: {} },
  'dns-values': {
    question: 'Quali record vanno cambiati, e con quali valori?',
    answer: 'I valori da impostare sono: {answer}.',
    choices: {},
  },
  'which-service': { question: 'Di quale servizio si tratta?', answer: 'Il servizio è {answer}.', choices: {} },
  'what-happens': { question: 'Che cosa succede, esattamente?', answer: 'Succede questo: {answer}.', choices: {} },
  'exact-error': {
    question: 'Quale errore compare? Puoi incollarlo qui.',
    answer: 'Compare questo errore: "{answer}".',
    choices: { 'no-error': { label: 'Nessun errore', sentence: 'Non compare nessun messaggio di errore.' } },
  },
  'what-wanted': { question: 'Che cosa vuoi che facciamo?', answer: 'Vi chiedo di {answer}.', choices: {} },
  'which-requirements': {
    question: 'Per quale uso, e di quali dimensioni (siti, caselle, spazio, visite)?',
    answer: 'Ci serve per: {answer}.',
    choices: {},
  },
};
