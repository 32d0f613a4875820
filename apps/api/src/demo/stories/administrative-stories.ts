import { answer, assign, letter, mailed, note, reply, type Story } from '../story.js';
import { pdf } from './files.js';

const disputedInvoice: Story = {
  key: 'disputed-invoice',
  by: 'chiara',
  channel: 'web',
  department: 'administrative',
  at: [5, '10:05'],
  subject: 'Fattura FT-2231: importo diverso dal preventivo accettato',
  text: letter`
    Buongiorno,
    nella fattura FT-2231 per il rinnovo hosting troviamo 312,00 euro più IVA, mentre il preventivo PR-884 accettato a settembre era di 264,00 euro più IVA.
    Chiediamo la nota di credito per la differenza, oppure la spiegazione. La fattura scade a fine mese e senza risposta non la mettiamo in pagamento. Allego il preventivo.

    Chiara Bianchi
    Amministrazione Rossi Costruzioni
  `,
  files: [
    pdf('preventivo-PR-884.pdf', [
      'Preventivo PR-884',
      'Rinnovo hosting Business, 12 mesi',
      'Imponibile 264,00 euro',
      'Accettato: Rossi Costruzioni S.r.l.',
    ]),
  ],
  steps: [
    assign([5, '10:40'], 'giulia'),
    reply(
      [5, '11:15'],
      'giulia',
      letter`
      Buongiorno Chiara,
      ho davanti sia la fattura sia il preventivo. I 48 euro di differenza sono il "certificato esteso" aggiunto dall'area cliente il mese scorso. Le risulta che qualcuno di voi lo abbia ordinato?
    `,
    ),
    answer(
      [4, '09:20'],
      'chiara',
      letter`
      Ho chiesto al titolare: nessuno l'ha ordinato. E comunque non lo usiamo, il sito ha il certificato normale.
    `,
    ),
    note(
      [4, '10:02'],
      'giulia',
      'Ordine 77120 partito dal nostro rinnovo automatico, non dal cliente: opzione ereditata dal vecchio pacchetto. Errore nostro, chiesta nota di credito a Contabilità.',
    ),
    reply(
      [4, '10:15'],
      'giulia',
      letter`
      Ha ragione: l'opzione è stata ereditata per errore dal vecchio pacchetto, non l'ha ordinata nessuno. Ho chiesto la nota di credito di 48,00 euro più IVA; appena emessa la trova nell'area cliente e gliene scrivo qui. Ci scusiamo.
    `,
      'open',
    ),
    answer(310, 'chiara', 'Buongiorno, ci sono novità sulla nota di credito? Devo chiudere i pagamenti entro domani.'),
  ],
};

const invoiceCode: Story = {
  by: 'elena',
  channel: 'mail',
  department: 'administrative',
  at: [15, '16:33'],
  subject: 'Cambio codice destinatario per le fatture elettroniche',
  text: letter`
    Gentile amministrazione,
    dal primo del mese il nostro codice destinatario per la fatturazione elettronica è T9K4LZ2 (prima W7YVJK9). Denominazione e partita IVA restano invariate. Vi prego di confermare.

    Cordiali saluti
    Avv. Elena Conti
  `,
  steps: [
    assign([14, '09:05'], 'giulia'),
    reply(
      [14, '09:17'],
      'giulia',
      "Gentile avvocato, il codice T9K4LZ2 è registrato e vale dalla prossima fattura. Nell'area cliente, alla voce Dati di fatturazione, può controllarlo.",
      'resolved',
    ),
    { does: 'close-by-itself' },
  ],
};

const doubleCharge: Story = {
  by: 'anna',
  channel: 'web',
  department: 'administrative',
  at: [4, '19:22'],
  subject: 'Rinnovo hosting addebitato due volte sulla carta',
  text: letter`
    Sull'estratto conto della carta vedo due addebiti uguali di 58,44 euro di {-6}, entrambi a nome vostro. Ho un solo sito, quindi credo che uno sia di troppo. Come lo riavete indietro? Voglio dire: come lo riavrò io :)
    Anna Marchetti
  `,
  steps: [
    { does: 'department', at: [3, '08:58'], by: 'marco', to: 'administrative' },
    assign([3, '09:12'], 'giulia'),
    reply(
      [3, '09:40'],
      'giulia',
      letter`
      Buongiorno Anna,
      ha visto bene: il pagamento è partito due volte per un'interruzione della banca. Ho disposto lo storno di un addebito; la banca lo accredita sulla stessa carta in 3-5 giorni lavorativi. Non deve fare nulla.
    `,
      'resolved',
    ),
  ],
};

const paidReminder: Story = {
  by: 'sergio',
  channel: 'mail',
  department: 'administrative',
  at: [3, '11:40'],
  subject: 'Sollecito per la fattura FT-2107, già pagata',
  text: letter`
    Buongiorno,
    abbiamo ricevuto un sollecito per la FT-2107 di 1.342,00 euro. Risulta pagata con bonifico il mese scorso, allego la ricevuta. Vi prego di sistemare e di non sospendere i servizi.

    Sergio Ferrante
  `,
  files: [
    pdf('ricevuta-bonifico.pdf', ['Disposizione di bonifico', 'Importo 1.342,00 euro', 'Causale: saldo FT-2017']),
  ],
  steps: [
    assign([3, '12:01'], 'giulia'),
    note(
      [3, '14:10'],
      'giulia',
      'Bonifico arrivato ma con causale FT-2017 (cifre scambiate): la contabilità lo ha messo tra gli acconti. Blocco dei solleciti attivato.',
    ),
    reply(
      [3, '14:25'],
      'giulia',
      letter`
      Buongiorno Sergio,
      il bonifico c'è: nella causale è scritto FT-2017 invece di FT-2107, per questo non era stato abbinato. I servizi non verranno sospesi e i solleciti sono fermi.
      Mi conferma che quei 1.342,00 euro vanno sulla FT-2107? Per spostarli la contabilità ha bisogno della vostra conferma scritta.
    `,
    ),
  ],
};

const cancelMailboxes: Story = {
  by: 'lucia',
  channel: 'web',
  department: 'administrative',
  at: [18, '10:10'],
  subject: 'Disdetta di due caselle aggiuntive',
  text: letter`
    Buongiorno, dal prossimo rinnovo non ci servono più le caselle stagionali reception1@ e reception2@agriturismolaquercia.example. Come si disdicono? La posta che c'è dentro va conservata.
  `,
  steps: [
    assign([18, '10:30'], 'giulia'),
    reply(
      [18, '11:02'],
      'giulia',
      letter`
      Buongiorno Lucia,
      la disdetta va confermata dall'area cliente (Servizi, Caselle, Non rinnovare), perché per posta non possiamo accettarla. Prima le preparo una copia del contenuto: la trova in Servizi, Archivi, per 60 giorni.
    `,
    ),
    answer([17, '18:16'], 'lucia', "Fatto dall'area cliente e copia scaricata. Grazie."),
    { does: 'move', at: [16, '09:01'], by: 'giulia', to: 'closed', because: 'disdetta confermata in area cliente' },
  ],
};

const processorAgreement: Story = {
  by: 'paolo',
  channel: 'web',
  department: 'administrative',
  at: [1, '17:55'],
  subject: 'Nomina a responsabile del trattamento dei dati (art. 28 GDPR)',
  text: letter`
    Buongiorno,
    per l'aggiornamento del nostro registro dei trattamenti ci serve:
    1. l'atto di nomina a responsabile del trattamento firmato da entrambe le parti;
    2. l'elenco aggiornato dei sub-responsabili;
    3. l'indicazione dei centri dati in cui stanno la posta e le copie.

    Ci basta riceverlo entro la fine della prossima settimana.
    Paolo Greco
  `,
  steps: [
    assign(240, 'giulia'),
    note(232, 'giulia', 'Punti 2 e 3 pronti. Per il punto 1 serve la firma della direzione, chiesta oggi.'),
  ],
};

const invoiceCopy: Story = {
  by: 'thomas',
  channel: 'mail',
  department: 'administrative',
  at: [11, '13:27'],
  subject: 'Copy of the March invoice for our accountant',
  text: letter`
    Hello,
    our accountant is missing the invoice for the mailbox renewal in March. Lucia asked me to get it from you. Could you tell me where to download it?
    Thanks, Thomas
  `,
  steps: [
    assign([11, '14:00'], 'giulia'),
    reply(
      [11, '14:09'],
      'giulia',
      letter`
      Hello Thomas,
      invoices are in the customer area under Documents. Your login does not show them, because Lucia keeps them to herself; she can open that section for you, or download FT-1466 and pass it on.
    `,
    ),
    mailed([11, '15:36'], 'thomas', 'Lucia found it, all good. Thank you!'),
    { does: 'move', at: [11, '15:50'], by: 'giulia', to: 'resolved' },
    { does: 'close', at: [10, '09:12'], by: 'thomas' },
  ],
};

export const ADMINISTRATIVE_STORIES: readonly Story[] = [
  disputedInvoice,
  invoiceCode,
  doubleCharge,
  paidReminder,
  cancelMailboxes,
  processorAgreement,
  invoiceCopy,
];
