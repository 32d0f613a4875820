import { answer, assign, letter, mailed, note, reply, type Story } from '../story.js';
import { log } from './files.js';

const DISK_LOG = letter`
  02:00:01 backup: inizio, destinazione /var/backups/notturno
  02:14:37 backup: archivio vmail 41,2 GB
  02:31:09 tar: /var/backups/notturno/db.tar: Cannot write: No space left on device
  02:31:09 backup: ERRORE, codice 2, copia non completata
  02:31:10 df: /dev/vda1  79G  76G  3,0G  97% /
`;

const fullMailbox: Story = {
  by: 'chiara',
  channel: 'mail',
  department: 'technical',
  at: [3, '10:21'],
  subject: 'La casella amministrazione@ non riceve più, dice piena',
  text: letter`
    Buongiorno,
    i fornitori mi dicono che le mail ad amministrazione@rossi-costruzioni.example tornano indietro con "552 5.2.2 mailbox full".
    Outlook però mi mostra solo 200 messaggi in arrivo. Come faccio a vedere cosa occupa spazio? Mi servono le fatture di fine mese.

    Chiara Bianchi
    Rossi Costruzioni S.r.l.
  `,
  steps: [
    assign([3, '10:35'], 'marco'),
    reply(
      [3, '10:52'],
      'marco',
      letter`
      Buongiorno Chiara,
      la casella occupa 4,9 GB su 5: 4,1 GB sono nella cartella "Posta inviata", che Outlook conserva sul server con tutti gli allegati.
      Le ho aggiunto 1 GB per sette giorni, così da adesso la posta arriva di nuovo. Nel frattempo può spostare gli anni vecchi della posta inviata in una cartella locale: File, Strumenti di pulizia, Archivia.
      I messaggi rifiutati ieri e oggi vengono rispediti dai mittenti da soli entro qualche ora.

      Marco
    `,
    ),
    mailed(
      [3, '15:47'],
      'chiara',
      letter`
      Grazie, ho archiviato il 2022 e il 2023 e sono scesa a 2,3 GB. Le fatture stanno arrivando.
    `,
    ),
    reply([3, '16:05'], 'marco', "Ottimo, vedo anch'io 2,3 GB. Segno come risolto.", 'resolved'),
  ],
};

const dnsChange: Story = {
  key: 'dns-change',
  by: 'paolo',
  channel: 'mail',
  department: 'technical',
  at: [2, '12:05'],
  subject: 'Modifica DNS di studioconti.example: record per il nuovo gestionale',
  text: letter`
    Buongiorno,
    per il nuovo gestionale degli atti servono queste modifiche nella zona studioconti.example:

    atti      CNAME   conti.gestionale-atti.example.
    @         TXT     aggiungere include:spf.gestionale-atti.example all'SPF esistente

    Gli altri record non vanno toccati. Possibilmente dopo le 18.

    Paolo Greco
  `,
  steps: [
    assign([2, '12:20'], 'marco'),
    note(
      [2, '12:26'],
      'marco',
      "Con il nuovo include l'SPF arriva a 11 interrogazioni DNS: oltre il limite di 10, fallirebbe tutto. C'è ancora include:newsletter-vecchia.example, forse non serve più.",
    ),
    reply(
      [2, '12:41'],
      'marco',
      letter`
      Buongiorno Paolo,
      il CNAME lo inseriamo stasera alle 18:15. Per l'SPF c'è un ostacolo: con il nuovo include le interrogazioni diventano 11, mentre lo standard ne ammette 10, e oltre il limite la vostra posta non supererebbe più il controllo.

      Nella zona c'è ancora include:newsletter-vecchia.example. Se quel servizio non lo usate più possiamo toglierlo e rientriamo nel limite. Ce lo conferma?

      Marco
    `,
    ),
  ],
};

const bookingMails: Story = {
  by: 'thomas',
  channel: 'web',
  department: 'technical',
  at: [1, '16:24'],
  subject: 'Booking confirmations to Gmail guests land in spam',
  text: letter`
    Hello,
    since last Friday the confirmations we send from thomas@agriturismolaquercia.example end up in the spam folder of guests who use Gmail. Other guests get them as usual.
    One of them sent me the header of such a message, I attach it. Could you have a look at what is wrong?

    Thomas Baker
  `,
  files: [
    log(
      'header.txt',
      letter`
        Authentication-Results: mx.posta-ospiti.example;
          dkim=none (message not signed);
          spf=pass smtp.mailfrom=agriturismolaquercia.example;
          dmarc=pass (p=NONE) header.from=agriturismolaquercia.example
        Subject: Your stay at La Quercia
      `,
    ),
  ],
  steps: [
    assign([1, '16:50'], 'giulia', 'marco'),
    reply(
      [1, '17:12'],
      'marco',
      letter`
      Hello Thomas,
      thank you, the header shows it: your messages are no longer DKIM-signed, and the big providers count that against you. The signature was lost when your mailbox moved to the new server last week. I have asked for it to be switched on again for your domain.

      Could you send a test to any Gmail address tomorrow morning and tell me where it lands?

      Marco
    `,
      'open',
    ),
    answer(
      95,
      'thomas',
      'I sent two tests this morning: one arrived in the inbox, the other one still in spam. Do I need to wait longer?',
    ),
  ],
};

const diskFull: Story = {
  by: 'davide',
  channel: 'web',
  department: 'technical',
  at: [2, '08:15'],
  subject: 'VPS vps-ferrante-02: disco al 97% e copia notturna fallita',
  text: letter`
    Buongiorno, la copia notturna della vps-ferrante-02 è fallita per spazio esaurito, allego il registro.
    Domande:
    - posso ampliare il disco senza spegnere la macchina?
    - la copia può andare su uno spazio esterno invece che sullo stesso disco?
  `,
  files: [log('backup-notturno.log', DISK_LOG)],
  steps: [
    assign([2, '08:40'], 'giulia'),
    reply(
      [2, '09:10'],
      'giulia',
      letter`
      Buongiorno Davide,
      - sì, il disco si amplia a macchina accesa; il file system poi si estende con un comando che le preparo;
      - sì, possiamo spostare la copia su uno spazio separato da 200 GB, in un altro centro dati.

      Per la prima cosa mi basta il suo via libera. Per la seconda cambia il canone: le mando il dettaglio qui appena mi dice se 200 GB bastano.

      Giulia
    `,
    ),
    answer([2, '14:02'], 'davide', 'Via libera per il disco, portatelo a 120 GB. 200 GB per le copie bastano.'),
    note(
      [2, '14:30'],
      'giulia',
      'Disco portato a 120 GB, fs esteso (61% usato). Offerta spazio copie: 9 euro al mese, sentito commerciale.',
    ),
    reply(
      [2, '14:44'],
      'giulia',
      letter`
      Disco portato a 120 GB e file system esteso: uso attuale 61%. La copia di stanotte dovrebbe riuscire.
      Lo spazio separato da 200 GB costa 9 euro al mese oltre IVA, fatturato con il canone della VPS. Se va bene risponda "confermo" e lo attiviamo in giornata.
    `,
    ),
  ],
};

const iphoneMail: Story = {
  by: 'anna',
  channel: 'web',
  department: 'technical',
  at: [10, '21:14'],
  subject: 'iPhone: non riesco a inviare dopo il cambio password',
  text: letter`
    Ho cambiato la password della casella anna@annamarchetti.example dall'area cliente. Sul computer funziona tutto; sull'iPhone ricevo ma quando invio compare "Il nome utente o la password per SMTP non sono corretti".
    iOS 18.
  `,
  steps: [
    assign([9, '08:41'], 'marco'),
    reply(
      [9, '08:55'],
      'marco',
      letter`
      Buongiorno Anna,
      sull'iPhone la password della posta in uscita si cambia a parte: Impostazioni, App, Mail, Account, il suo account, SMTP, server principale. Lì inserisca la nuova password e lasci acceso SSL, porta 465.
    `,
    ),
    mailed(
      [9, '09:20'],
      'anna',
      letter`
      Ha funzionato al primo colpo, grazie! Potete chiudere.

      Inviato da iPhone
    `,
    ),
    { does: 'close', at: [9, '09:22'], by: 'anna' },
  ],
};

const lateMail: Story = {
  by: 'mario',
  channel: 'desk',
  takenBy: 'giulia',
  department: 'technical',
  at: [12, '11:32'],
  subject: 'Posta in arrivo con ore di ritardo (telefonata)',
  text: letter`
    Mario Rossi segnala per telefono che da ieri le mail dal geometra (studio-bassi.example) arrivano con 3-4 ore di ritardo. Dagli altri mittenti arrivano subito.
  `,
  steps: [
    note(
      [12, '11:50'],
      'giulia',
      'Greylisting: il server dello studio ritenta ogni volta da un indirizzo diverso (pool di 16). Messo il loro blocco in lista bianca.',
    ),
    reply(
      [12, '11:58'],
      'giulia',
      letter`
      Buongiorno Mario,
      il ritardo nasceva dal filtro antispam: il server dello studio Bassi ritenta ogni volta da un indirizzo nuovo e per il filtro era sempre un mittente mai visto. Lo abbiamo indicato come affidabile, da adesso arriva subito.
    `,
      'resolved',
    ),
    { does: 'close-by-itself' },
  ],
};

const certificate: Story = {
  by: 'elena',
  channel: 'web',
  department: 'technical',
  at: [19, '09:47'],
  subject: 'Avviso "connessione non privata" su studioconti.example',
  text: letter`
    Da questa mattina chi apre https://studioconti.example vede "La connessione non è privata, NET::ERR_CERT_DATE_INVALID". Con www davanti invece va tutto bene. Per uno studio legale non è una bella vetrina.
    Avv. Elena Conti
  `,
  steps: [
    assign([19, '09:52'], 'marco'),
    reply(
      [19, '10:10'],
      'marco',
      letter`
      Avvocato buongiorno,
      il certificato senza www non si è rinnovato perché il dominio puntava ancora al vecchio server. Corretto il puntamento, il nuovo certificato è attivo dalle 10:06 e copre entrambe le forme. Se vede ancora l'avviso chiuda e riapra il browser.
    `,
      'resolved',
    ),
    answer([19, '10:31'], 'elena', 'Confermo, ora è in ordine. Può ripetersi alla prossima scadenza?'),
    reply(
      [19, '10:44'],
      'marco',
      'No: il rinnovo ora passa da un controllo che ci avvisa quindici giorni prima se qualcosa non torna.',
      'resolved',
    ),
    { does: 'close-by-itself' },
  ],
};

export const MAIL_STORIES: readonly Story[] = [
  fullMailbox,
  dnsChange,
  bookingMails,
  diskFull,
  iphoneMail,
  lateMail,
  certificate,
];
