// The mails of `npm run demo:mail`: who writes, what, and what the desk should make of it.
import { letter } from './story.js';

export const DEMO_MAIL_KINDS = ['registered', 'stranger', 'spoofed', 'reply', 'vague', 'two-issues', 'pec'] as const;
export type DemoMailKind = (typeof DEMO_MAIL_KINDS)[number];

/** A kind of mail, with more than one wording so that two runs are two requests. */
export interface DemoMailKit {
  readonly tells: string;
  /** What should become of it, in words. */
  readonly expected: string;
  readonly letters: readonly DemoLetter[];
  /** Whether the domain of the sender signs. */
  readonly signed: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoLetter {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** `{time}`: the time of day in Italy. */
  readonly text: string;
  readonly replyTo?: string;
}

const MARIO = { name: 'Mario Rossi', address: 'mario@rossi-costruzioni.example' };
const CHIARA = { name: 'Chiara Bianchi', address: 'amministrazione@rossi-costruzioni.example' };
const ELENA = { name: 'Elena Conti', address: 'elena@studioconti.example' };
const SERGIO = { name: 'Sergio Ferrante', address: 'sergio@officineferrante.example' };
const DAVIDE = { name: 'Davide Riva', address: 'davide@officineferrante.example' };

const REGISTERED: readonly DemoLetter[] = [
  {
    from: MARIO,
    subject: 'Il modulo contatti di www.rossi-costruzioni.example non invia',
    text: letter`
      Buongiorno,
      il modulo nella pagina www.rossi-costruzioni.example/contatti dalle {time} di oggi risponde "Invio non riuscito". Con due browser diversi succede la stessa cosa. Potete controllare?

      Mario Rossi
    `,
  },
  {
    from: ELENA,
    subject: 'Nuova casella di posta per una praticante dello studio',
    text: letter`
      Buongiorno,
      dobbiamo creare la casella praticanti@studioconti.example. Il pacchetto attuale comprende altre caselle o ne va aggiunta una? Scrivo alle {time}, mi serve entro domani.

      Avv. Elena Conti
    `,
  },
  {
    from: DAVIDE,
    subject: 'vps-ferrante-02: riavvio inatteso',
    text: letter`
      Buongiorno, la vps-ferrante-02 si è riavviata da sola alle {time}. Nel registro vedo solo:

      kernel: Out of memory: Killed process 2114 (postgres) total-vm:6291456kB

      Potete dirmi se dipende dalla macchina fisica?
      Davide Riva
    `,
  },
];

const STRANGER: readonly DemoLetter[] = [
  {
    from: { name: 'Sara Moretti', address: 'sara@grafica-moretti.example' },
    subject: 'Credenziali FTP del sito di Rossi Costruzioni',
    text: letter`
      Buongiorno,
      seguiamo il sito di Rossi Costruzioni e ci servono le credenziali FTP entro oggi. Sono in ufficio dalle {time}.

      Sara Moretti, Grafica Moretti
    `,
  },
  {
    from: { name: 'Ufficio clienti', address: 'clienti@grafica-moretti.example' },
    subject: 'Domanda sul rinnovo di studioconti.example',
    text: letter`
      Salve, per conto dello Studio Conti vorremmo sapere quando scade il dominio studioconti.example e chi ne è l'intestatario. Alle {time} non siamo riusciti a vederlo dal sito.
    `,
  },
];

const SPOOFED: readonly DemoLetter[] = [
  {
    from: MARIO,
    subject: 'Urgente: codice di trasferimento di rossi-costruzioni.example',
    text: letter`
      Buongiorno, mandatemi subito il codice AuthInfo del dominio rossi-costruzioni.example, rispondendo a questa mail. Lo aspetto da stamattina, sono le {time}.
      Mario Rossi
    `,
    replyTo: 'mario.rossi@posta-veloce.example',
  },
  {
    from: SERGIO,
    subject: 'Nuovo indirizzo principale del nostro account',
    text: letter`
      Da oggi ({time}) il contatto principale di Officine Ferrante è s.ferrante@posta-veloce.example. Aggiornate l'anagrafica e mandate lì la password dell'area cliente.
      Sergio Ferrante
    `,
    replyTo: 's.ferrante@posta-veloce.example',
  },
];

const VAGUE: readonly DemoLetter[] = [
  { from: CHIARA, subject: 'Posta', text: 'Non mi funziona la posta\n' },
  { from: CHIARA, subject: 'Fattura', text: 'Ho un problema con la fattura\n' },
  { from: MARIO, subject: 'Problema', text: 'Buongiorno, il sito non va. Potete sistemare? Grazie\n' },
];

const TWO_ISSUES: readonly DemoLetter[] = [
  {
    from: DAVIDE,
    subject: 'Casella bloccata e fattura da correggere',
    text: letter`
      Buongiorno, due cose.

      La casella magazzino@officineferrante.example dalle {time} rifiuta la password da tutti i dispositivi, mentre dalla webmail entra.

      Inoltre la fattura FT-2290 riporta la vecchia sede legale: va riemessa con via delle Officine 12, altrimenti la contabilità non la registra.

      Davide Riva
    `,
  },
  {
    from: ELENA,
    subject: 'Sito non raggiungibile e preventivo PEC',
    text: letter`
      Buongiorno,
      1) dalle {time} www.studioconti.example mostra "Errore 503" a tutti i colleghi dello studio;
      2) vorremmo un preventivo per quattro caselle PEC sul nostro dominio, con durata di tre anni.

      Avv. Elena Conti
    `,
  },
];

const PEC: readonly DemoLetter[] = [
  {
    from: { name: 'Per conto di: studioconti@pec-legale.example', address: 'posta-certificata@pec-legale.example' },
    subject: 'POSTA CERTIFICATA: Richiesta di copia delle fatture',
    text: letter`
      Messaggio di posta certificata

      Oggi alle ore {time} il messaggio "Richiesta di copia delle fatture" è stato inviato da "studioconti@pec-legale.example" indirizzato a assistenza@tunda.it.

      Il messaggio originale è incluso in allegato.
    `,
    replyTo: 'studioconti@pec-legale.example',
  },
];

export const DEMO_MAILS: Readonly<Record<Exclude<DemoMailKind, 'reply'>, DemoMailKit>> = {
  registered: {
    tells: 'a registered contact writes from her own address, signed by her domain',
    expected:
      'It becomes a ticket of her customer at once (level A), and she is sent an acknowledgement with its number.',
    letters: REGISTERED,
    signed: true,
  },
  stranger: {
    tells: 'somebody nobody registered writes, honestly signed by her own domain',
    expected:
      "It waits for verification (level U): it is in no customer's list, and the neutral receipt she gets tells nothing.",
    letters: STRANGER,
    signed: true,
  },
  spoofed: {
    tells:
      'an impostor writes in the name of a contact, without a signature, from a domain that asks to reject such mail',
    expected:
      'It is quarantined (level E): marked as forged in the verification queue, and no mail of ours answers it.',
    letters: SPOOFED,
    signed: false,
  },
  vague: {
    tells: 'a registered contact writes too little to work with',
    expected: 'It becomes a ticket; the assessment below is what her own form would have asked her.',
    letters: VAGUE,
    signed: true,
  },
  'two-issues': {
    tells: 'a registered contact writes about two matters in one mail',
    expected: 'It becomes one ticket; the assessment below sees that it speaks of two.',
    letters: TWO_ISSUES,
    signed: true,
  },
  pec: {
    tells: 'a made-up envelope of certified mail (PEC) of a provider we do not know',
    expected:
      'It waits for verification: the words "Per conto di" prove nothing as long as the envelope is not verified.',
    letters: PEC,
    signed: true,
    headers: { 'X-Trasporto': 'posta-certificata', 'X-Riferimento-Message-ID': '<originale@pec-legale.example>' },
  },
};
