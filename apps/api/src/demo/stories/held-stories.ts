import type { Suspicion, TrustLevel } from '@tunda/domain';
import { letter, note, reply, type HeldSender, type HeldStory } from '../story.js';

type Sender = Pick<HeldSender, 'address' | 'name'> & Partial<HeldSender>;

const unproven = { signedBy: null, dmarc: 'none', dmarcPolicy: null, suspicions: [] as Suspicion[] } as const;
/** Nobody registered it and nothing proves it. */
const unknown = (sender: Sender): HeldSender => ({ ...unproven, level: 'N', registered: false, ...sender });
/** Nobody registered it, but its domain signed it. */
const stranger = (sender: Sender & { signedBy: string }): HeldSender => ({
  ...unproven,
  level: 'U',
  registered: false,
  dmarc: 'pass',
  dmarcPolicy: 'reject',
  ...sender,
});
/** The address of a contact without a proof that she wrote. */
const claimed = (level: TrustLevel, policy: 'none' | 'reject', sender: Sender): HeldSender => ({
  ...unproven,
  level,
  registered: true,
  dmarc: 'fail',
  dmarcPolicy: policy,
  ...sender,
});

const webAgency: HeldStory = {
  at: [1, '12:18'],
  department: 'technical',
  subject: 'Accesso per adeguare la sezione cantieri di Rossi Costruzioni, rif. [#{error-500}]',
  text: letter`
    Buongiorno,
    siamo l'agenzia che ha realizzato la sezione "cantieri" del sito www.rossi-costruzioni.example. Mario Rossi ci ha inoltrato la vostra risposta e ci ha chiesto di adeguare il programma a PHP 8.
    Per lavorare ci servono le credenziali FTP e una copia del database. Potete mandarcele a questo indirizzo?

    Sara Moretti
    Grafica Moretti
  `,
  from: stranger({
    address: 'sara@grafica-moretti.example',
    name: 'Sara Moretti',
    signedBy: 'grafica-moretti.example',
    suspicions: ['claims-ticket-number'],
  }),
  mentions: 'error-500',
};

const fromTheHotelDesk: HeldStory = {
  at: 130,
  department: 'technical',
  subject: 'Seconda casella per la reception: non la trovo nel telefono',
  text: letter`
    Buongiorno sono Lucia dell'agriturismo, scrivo dal portatile di mio nipote.
    La casella reception@agriturismolaquercia.example creata ieri dall'area cliente non compare nel telefono: l'app dice "account non trovato". Sul computer si apre. Come la aggiungo su Android?
    Grazie, Lucia Fabbri
  `,
  from: claimed('D', 'none', { address: 'info@agriturismolaquercia.example', name: 'Lucia Fabbri' }),
};

const forgedOwner: HeldStory = {
  at: 205,
  department: 'administrative',
  subject: 'URGENTE: cambiare indirizzo principale e inviare codice di trasferimento',
  text: letter`
    Salve,
    ho perso l'accesso alla mia casella. Cambiate subito l'indirizzo principale del mio account in m.rossi.impresa@posta-veloce.example e mandatemi lì il codice AuthInfo di rossi-costruzioni.example. Ho un rogito tra un'ora, è questione di minuti.
    Mario Rossi
    titolare
  `,
  from: claimed('E', 'reject', {
    address: 'mario@rossi-costruzioni.example',
    name: 'Mario Rossi',
    suspicions: ['reply-to-differs'],
    replyTo: 'm.rossi.impresa@posta-veloce.example',
  }),
};

const lookalike: HeldStory = {
  at: [1, '15:37'],
  department: 'administrative',
  subject: 'Aggiornamento IBAN per i rimborsi',
  text: letter`
    Buongiorno,
    vi comunichiamo che da oggi i rimborsi e le note di credito vanno accreditati su un nuovo conto. Vi chiediamo anche di inviarci l'elenco delle ultime tre fatture con gli importi, per il nostro allineamento contabile.

    Chiara Bianchi
    Amministrazione Rossi Costruzioni
  `,
  // a zero in the place of the last o but one: another domain, and it signs honestly
  from: stranger({
    address: 'amministrazione@rossi-costruzi0ni.example',
    name: 'Chiara Bianchi',
    signedBy: 'rossi-costruzi0ni.example',
  }),
};

const unknownShop: HeldStory = {
  at: 48,
  department: 'technical',
  subject: 'Non mi funziona la posta',
  text: letter`
    Non mi funziona la posta da ieri. Potete sistemare? Grazie
    Ferramenta Gallo
  `,
  from: unknown({ address: 'negozio@ferramenta-gallo.example', name: 'Ferramenta Gallo' }),
};

const certifiedLooking: HeldStory = {
  at: [1, '10:55'],
  department: 'administrative',
  subject: 'POSTA CERTIFICATA: Richiesta copia fatture 2025',
  text: letter`
    Messaggio di posta certificata

    Il giorno {-1} alle ore 10:55:02 il messaggio "Richiesta copia fatture 2025" è stato inviato da "studioconti@pec-legale.example" indirizzato a assistenza@tunda.it.

    Il messaggio originale è incluso in allegato.
  `,
  from: stranger({
    address: 'posta-certificata@pec-legale.example',
    name: 'Per conto di: studioconti@pec-legale.example',
    signedBy: 'pec-legale.example',
    suspicions: ['pec-not-verified', 'display-name-is-address', 'reply-to-differs'],
    replyTo: 'studioconti@pec-legale.example',
    headers: { 'X-Trasporto': 'posta-certificata' },
  }),
};

const borrowedName: HeldStory = {
  at: [2, '18:20'],
  department: 'technical',
  subject: 'Reimpostare la password della posta',
  text: letter`
    Buongiorno, non riesco più ad accedere alla mia posta. Mi mandate una nuova password a questo indirizzo?
    Elena Conti
  `,
  from: unknown({
    address: 'e.conti.avv@posta-veloce.example',
    name: 'elena@studioconti.example',
    suspicions: ['display-name-is-address'],
  }),
};

const privateAddress: HeldStory = {
  at: [7, '18:44'],
  department: 'administrative',
  subject: 'Fattura di ottobre non arrivata sul gestionale',
  text: letter`
    Buongiorno, scrivo dal mio indirizzo personale perché sono in trasferta. La fattura di ottobre non è arrivata sul nostro gestionale, mentre nell'area cliente c'è. Potete rimandarla al sistema di interscambio?
    Paolo Greco, Studio Conti
  `,
  from: stranger({
    address: 'paolo.greco@greco-famiglia.example',
    name: 'Paolo Greco',
    signedBy: 'greco-famiglia.example',
    dmarcPolicy: 'quarantine',
  }),
  ends: {
    does: 'approved',
    at: [6, '09:20'],
    by: 'giulia',
    contact: 'paolo',
    method: 'call-back',
    reason: 'Richiamato allo studio al numero in anagrafica: conferma lui, indirizzo personale da aggiungere',
    adds: true,
    steps: [
      reply(
        [6, '09:41'],
        'giulia',
        "Buongiorno Paolo, la fattura era stata scartata per il vecchio codice destinatario. L'ho rimandata: mi conferma entro domani che l'ha ricevuta?",
      ),
    ],
  },
};

const holidayPhone: HeldStory = {
  at: [9, '13:02'],
  department: 'technical',
  subject: 'Pagina prezzi con errore',
  text: letter`
    Ciao, la pagina www.agriturismolaquercia.example/prezzi mostra "Error establishing a database connection" da mezz'ora. Le altre pagine si vedono perché forse sono in cache.
    Lucia
  `,
  from: claimed('D', 'none', { address: 'info@agriturismolaquercia.example', name: 'Lucia' }),
  ends: {
    does: 'approved',
    at: [9, '13:15'],
    by: 'marco',
    contact: 'lucia',
    method: 'operator-judgement',
    reason: 'Problema vero e visibile da fuori, nessun dato chiesto; sentita anche al telefono',
    adds: false,
    steps: [
      note(
        [9, '13:22'],
        'marco',
        'Database fermo per limite di connessioni: 40 processi appesi del vecchio plugin statistiche. Plugin spento.',
      ),
      reply(
        [9, '13:30'],
        'marco',
        "Lucia, il sito è di nuovo in piedi dalle 13:26: un plugin delle statistiche esauriva le connessioni al database. L'ho spento; se serve davvero ne troviamo uno più leggero.",
        'resolved',
      ),
      { does: 'close-by-itself' },
    ],
  },
};

const phishing: HeldStory = {
  at: [8, '07:11'],
  department: 'administrative',
  subject: 'Il suo dominio scade oggi, pagare subito',
  text: letter`
    Gentile cliente, il dominio officineferrante.example scade OGGI. Per evitare la sospensione effettuare il pagamento di 4,90 euro al collegamento che segue: http://rinnovo-rapido.example/paga
  `,
  from: claimed('E', 'reject', { address: 'sergio@officineferrante.example', name: 'Sergio Ferrante' }),
  ends: {
    does: 'rejected',
    at: [8, '08:40'],
    by: 'giulia',
    reason: 'Phishing con il mittente del cliente contraffatto; avvisato il cliente al telefono',
  },
};

const neverConfirmed: HeldStory = {
  at: [15, '22:58'],
  department: 'commercial',
  subject: 'info prezzi',
  text: 'salve quanto costa un sito',
  from: unknown({ address: 'luca.1987@posta-veloce.example', name: 'luca' }),
  ends: { does: 'expired' },
};

export const HELD_STORIES: readonly HeldStory[] = [
  webAgency,
  fromTheHotelDesk,
  forgedOwner,
  lookalike,
  unknownShop,
  certifiedLooking,
  borrowedName,
  privateAddress,
  holidayPhone,
  phishing,
  neverConfirmed,
];
