import { answer, assign, letter, mailed, note, reply, type Story } from '../story.js';
import { pdf } from './files.js';

const dedicatedServer: Story = {
  by: 'sergio',
  channel: 'web',
  department: 'commercial',
  at: [6, '09:25'],
  subject: 'Preventivo per un server dedicato al gestionale di produzione',
  text: letter`
    Buongiorno,
    vorremmo spostare il gestionale di produzione (oggi su un server in officina) da voi. Dati principali:
    - 35 utenti collegati insieme, database da 60 GB che cresce di 1 GB al mese;
    - orario 6-22, sabato compreso; un fermo di un'ora ci costa un turno;
    - copia giornaliera conservata 30 giorni in un altro luogo.
    Potete farci due proposte, una con server dedicato e una con VPS?

    Sergio Ferrante
  `,
  steps: [
    assign([6, '09:50'], 'giulia'),
    reply(
      [6, '10:35'],
      'giulia',
      letter`
      Buongiorno Sergio, volentieri. Per non dimensionare a caso mi servono due cose: che database usa il gestionale (e quale versione) e se il fornitore del programma deve entrare da remoto.
    `,
    ),
    mailed(
      [5, '08:12'],
      'sergio',
      'Il database è PostgreSQL 15. Il fornitore entra in VPN il martedì mattina, due persone.',
    ),
    note(
      [5, '09:30'],
      'giulia',
      'Proposta A: dedicato 16 core, 64 GB, 2x960 NVMe, 189/mese. Proposta B: VPS 8 core, 32 GB, 240 GB, 96/mese. Margine per sconto 5% su 24 mesi, sentita direzione.',
    ),
    reply(
      [5, '11:42'],
      'giulia',
      letter`
      Sergio, le allego le due proposte.
      In breve: per 35 utenti la VPS basta, ma con un'ora di fermo così costosa consiglio il dedicato con disco in doppio. La copia giornaliera in un secondo centro dati è compresa in entrambe, la VPN per il fornitore anche.
    `,
      'waiting',
      [
        pdf('proposta-server-gestionale.pdf', [
          'A) Server dedicato: 189,00 euro al mese',
          'B) VPS: 96,00 euro al mese',
          'Copia giornaliera, 30 giorni, compresa',
          'Validita: 30 giorni',
        ]),
      ],
    ),
    answer(
      420,
      'sergio',
      letter`
      Siamo orientati sul dedicato. Due domande prima di portarla in consiglio: c'è uno sconto per 24 mesi? E il trasloco dei dati chi lo fa, e quanto restiamo fermi?
    `,
    ),
  ],
};

const domainTransfer: Story = {
  by: 'mario',
  channel: 'web',
  department: 'commercial',
  at: [4, '14:50'],
  subject: 'Trasferimento da voi di rossi-immobiliare.example',
  text: letter`
    Buongiorno, abbiamo un secondo dominio, rossi-immobiliare.example, presso un altro fornitore. Scade tra due mesi e vorremmo portarlo da voi insieme a tre caselle di posta. Cosa serve e quanto costa? La posta non deve fermarsi.
    Mario Rossi
  `,
  steps: [
    assign([4, '15:20'], 'giulia'),
    reply(
      [4, '15:48'],
      'giulia',
      letter`
      Buongiorno Mario,
      il trasferimento costa 12 euro più IVA e allunga la scadenza di un anno; le tre caselle sono comprese nel pacchetto da 4 euro al mese. Per non fermare la posta facciamo così:
      1. creiamo le caselle e copiamo la posta esistente;
      2. cambiamo i record MX;
      3. solo dopo trasferiamo il dominio.

      Per partire serve il codice di trasferimento (AuthInfo): lo inserisca lei nell'area cliente, Domini, Trasferisci. Per sicurezza non ce lo mandi per posta né in questo ticket.

      Giulia
    `,
    ),
    answer(
      [3, '17:10'],
      'mario',
      'Tutto chiaro, chiedo il codice al vecchio fornitore. Mi hanno detto due o tre giorni.',
    ),
    reply(
      [2, '09:00'],
      'giulia',
      "Perfetto, intanto preparo le caselle. Restiamo in attesa del codice nell'area cliente.",
    ),
  ],
};

const blogUpgrade: Story = {
  by: 'anna',
  channel: 'mail',
  department: 'commercial',
  at: [14, '10:44'],
  subject: 'Passare al piano superiore: conviene?',
  text: letter`
    Ciao,
    il mio blog di viaggi annamarchetti.example da quando è stato citato in un podcast fa 3.000 visite al giorno e la sera rallenta. Con il piano Plus si risolve? E cosa pago fino al rinnovo di giugno?
    Anna
  `,
  steps: [
    assign([14, '11:10'], 'giulia'),
    reply(
      [14, '11:32'],
      'giulia',
      letter`
      Ciao Anna, complimenti! Dai grafici il limite che raggiungi la sera sono i processi PHP: nel piano Plus sono il doppio e c'è la cache delle pagine, quindi sì, si risolve.
      Fino a giugno paghi solo la differenza: 21,70 euro IVA compresa. Il passaggio è immediato, il sito resta acceso. Lo trovi in Servizi, Cambia piano.
    `,
    ),
    mailed([13, '20:15'], 'anna', 'Fatto ieri sera, già più veloce. Grazie!'),
    { does: 'move', at: [12, '08:45'], by: 'giulia', to: 'closed', because: 'passaggio completato' },
  ],
};

const certifiedMail: Story = {
  by: 'paolo',
  channel: 'web',
  department: 'commercial',
  at: [4, '12:12'],
  subject: 'Caselle PEC per lo studio: quante ne servono?',
  text: letter`
    Buongiorno, siamo quattro avvocati e oggi abbiamo una sola PEC dello studio. Ogni avvocato deve averne una propria oppure basta quella comune? E si può tenere l'indirizzo attuale cambiando fornitore?
  `,
  steps: [
    reply(
      [4, '12:40'],
      'giulia',
      letter`
      Buongiorno Paolo,
      per le notifiche e i depositi ogni avvocato iscritto all'albo deve avere una PEC propria, comunicata all'ordine: quindi quattro, più quella dello studio se la usate con i clienti.
      L'indirizzo attuale non si può portare da un gestore all'altro perché il dominio è del gestore; si può invece attivare la PEC su un vostro dominio, che resta vostro.
      Il listino è nell'area cliente alla voce Posta certificata.
    `,
    ),
    answer([4, '16:30'], 'paolo', "Chiarissimo. Ne parliamo tra soci e ordiniamo dall'area cliente."),
    { does: 'move', at: [3, '08:50'], by: 'giulia', to: 'resolved', because: 'ha le informazioni che servivano' },
  ],
};

const newDomain: Story = {
  by: 'elena',
  channel: 'web',
  department: 'technical',
  at: [20, '11:05'],
  subject: 'Registrazione di studioconti-legal.example',
  text: letter`
    Vorrei registrare studioconti-legal.example e far sì che porti al sito attuale. L'intestatario deve essere lo studio, non io personalmente.
  `,
  steps: [
    { does: 'department', at: [20, '11:20'], by: 'marco', to: 'commercial' },
    assign([20, '11:25'], 'giulia'),
    reply(
      [20, '11:50'],
      'giulia',
      letter`
      Avvocato, il dominio è libero. L'ordine si fa dall'area cliente (Domini, Registra) scegliendo come intestatario lo studio; il rinvio al sito attuale lo impostiamo noi appena è attivo. Mi scrive qui quando ha ordinato?
    `,
    ),
    answer([19, '08:40'], 'elena', 'Ordinato adesso.'),
    reply([19, '09:30'], 'giulia', 'Dominio attivo e rinvio impostato, anche con https.', 'resolved'),
    { does: 'reopen', at: [18, '17:05'], by: 'elena' },
    answer([18, '17:06'], 'elena', 'Con www davanti però non funziona.'),
    reply([17, '08:35'], 'marco', 'Mancava il record www: aggiunto, ora portano tutti e due al sito.', 'resolved'),
    { does: 'close', at: [17, '09:15'], by: 'elena' },
  ],
};

const moreMemory: Story = {
  by: 'davide',
  channel: 'mail',
  department: 'commercial',
  at: 74,
  subject: 'Aumento RAM vps-ferrante-02 da 8 a 16 GB',
  text: letter`
    Buongiorno,
    per la vps-ferrante-02 vorremmo passare da 8 a 16 GB di RAM e avere un'istantanea settimanale.
    Quanto diventa il canone e il passaggio richiede un riavvio? In tal caso va fatto di domenica.

    Davide Riva
    Officine Meccaniche Ferrante S.p.A.
  `,
  steps: [],
};

export const COMMERCIAL_STORIES: readonly Story[] = [
  dedicatedServer,
  domainTransfer,
  blogUpgrade,
  certifiedMail,
  newDomain,
  moreMemory,
];
