import { answer, assign, letter, mailed, note, reply, type Story } from '../story.js';
import { log, screenshot } from './files.js';

const ERROR_LOG = letter`
  [09:02:17] PHP Fatal error:  Uncaught Error: Call to undefined function mysql_connect() in /htdocs/cantieri/lib/db.php:14
  [09:02:17] Stack trace:
  [09:02:17] #0 /htdocs/cantieri/index.php(7): apri_connessione()
  [09:02:17] #1 {main}
  [09:02:17]   thrown in /htdocs/cantieri/lib/db.php on line 14
  [09:02:41] PHP Fatal error:  Uncaught Error: Call to undefined function mysql_connect() in /htdocs/cantieri/lib/db.php:14
`;

const hackedSite: Story = {
  by: 'lucia',
  channel: 'web',
  department: 'technical',
  at: [3, '08:31'],
  subject: 'Nel sito compaiono pagine in giapponese che non abbiamo scritto noi',
  text: letter`
    Buongiorno,
    cercando "agriturismo la quercia" su un motore di ricerca escono decine di pagine in giapponese con il nostro indirizzo, ad esempio www.agriturismolaquercia.example/outlet/bag-0231.html.
    Noi non le abbiamo mai create. Il sito è un WordPress, l'ultimo aggiornamento l'ha fatto mio nipote a maggio.
    Allego quello che vedo. Le prenotazioni di questo fine settimana arrivano tutte dal sito, quindi è urgente.

    Lucia Fabbri
  `,
  files: [screenshot('risultati-ricerca.png', [0xb4, 0x3a, 0x3a])],
  steps: [
    assign([3, '08:44'], 'marco'),
    note(
      [3, '09:05'],
      'marco',
      'Sito compromesso: 412 file html in /outlet e wp-content/uploads/cache.php con eval(base64). Primo accesso dal plugin galleria 2.1 (falla nota). Copia messa da parte prima di toccare qualcosa.',
    ),
    reply(
      [3, '09:20'],
      'marco',
      letter`
      Buongiorno Lucia,
      purtroppo il sito è stato compromesso attraverso il plugin della galleria, fermo a una versione con una falla nota. Abbiamo appena bloccato le pagine estranee, quindi i visitatori non le vedono più; il sito e le prenotazioni restano raggiungibili.

      Per ripulirlo abbiamo due strade:
      1) ripristino della copia di {-9}, precedente alla manomissione: si perdono le modifiche fatte dopo;
      2) pulizia a mano dei file, che richiede circa una giornata.

      Dopo {-9} avete cambiato qualcosa nel sito (prezzi, foto, camere)?

      Marco
    `,
    ),
    answer(
      [3, '10:12'],
      'lucia',
      letter`
      Grazie mille per la velocità. Abbiamo cambiato solo i prezzi di dicembre, li posso riscrivere in dieci minuti. Va bene il ripristino.
      Le prenotazioni già ricevute si perdono?
    `,
    ),
    reply(
      [3, '10:40'],
      'marco',
      letter`
      No: le prenotazioni arrivano per posta e una copia è nella casella info@. Procediamo con il ripristino e con il cambio delle password di WordPress e del database; la avviso quando è fatto.
    `,
      'open',
    ),
    note(
      [2, '11:30'],
      'marco',
      "Ripristino fatto, plugin galleria tolto, password cambiate, aggiornamenti automatici attivati. Restano 37 pagine nell'indice del motore di ricerca: chiesta la rimozione.",
    ),
    reply(
      [2, '11:48'],
      'marco',
      letter`
      Il sito è di nuovo pulito: copia di {-9} ripristinata, plugin della galleria rimosso, password cambiate (le trova nell'area cliente, non le scriviamo per posta).
      Le pagine in giapponese spariranno dai risultati di ricerca nei prossimi giorni: la rimozione è già stata chiesta.
      Può riscrivere i prezzi di dicembre quando vuole. Ci conferma che vede tutto in ordine?
    `,
    ),
    answer(
      190,
      'lucia',
      letter`
      Ho riscritto i prezzi e sembra tutto a posto, però la pagina "Dove siamo" adesso è bianca. Allego la schermata. Prima c'era la mappa.
    `,
      [screenshot('dove-siamo-bianca.png', [0x5d, 0x8a, 0x57])],
    ),
  ],
};

const error500: Story = {
  key: 'error-500',
  by: 'mario',
  channel: 'web',
  department: 'technical',
  at: [1, '09:08'],
  subject: 'Errore 500 su www.rossi-costruzioni.example/cantieri',
  text: letter`
    Buongiorno,
    da stamattina la pagina www.rossi-costruzioni.example/cantieri/ risponde "Errore 500". La pagina principale invece si apre.
    Ieri alle 18 funzionava, l'ho usata io con un cliente. Non abbiamo modificato nulla.

    Mario Rossi
  `,
  steps: [
    assign([1, '09:15'], 'marco'),
    reply(
      [1, '09:31'],
      'marco',
      letter`
      Buongiorno Mario,
      nel registro degli errori del sito c'è la causa: la sezione "cantieri" usa una funzione per il database che PHP 8 non ha più (trova le righe in allegato). Questa notte il sito è passato a PHP 8.3, come annunciato il mese scorso.

      Posso rimettere subito PHP 7.4 solo per quella cartella, così la pagina torna a funzionare mentre chi ha scritto il programma lo adegua. Procedo?

      Marco
    `,
      'waiting',
      [log('errori-cantieri.txt', ERROR_LOG)],
    ),
    mailed(
      [1, '11:02'],
      'mario',
      letter`
      Sì grazie, procedete pure. Il programma ce lo ha fatto la Grafica Moretti, li avviso io.
      Quanto tempo possiamo restare con la versione vecchia?
    `,
    ),
    note(
      [1, '11:20'],
      'marco',
      'PHP 7.4 messo solo su /cantieri con .user.ini. Da togliere entro fine gennaio, quando 7.4 sparisce dai server condivisi.',
    ),
  ],
};

const slowSite: Story = {
  by: 'sergio',
  channel: 'web',
  department: 'technical',
  at: [4, '15:12'],
  subject: 'Catalogo ricambi lento tra le 10 e le 12',
  text: letter`
    Da una settimana il catalogo su ricambi.officineferrante.example è molto lento nelle ore centrali della mattina: anche 15-20 secondi per aprire una scheda. Nel pomeriggio torna normale.
    I nostri rivenditori se ne lamentano al telefono.
  `,
  steps: [
    assign([4, '15:40'], 'marco'),
    note(
      [4, '16:05'],
      'marco',
      'Un solo indirizzo fa 4 richieste al secondo su /cerca?q= dalle 9:50: è un comparatore di prezzi. La ricerca scorre tutta la tabella articoli (180k righe) senza indice su codice_oem.',
    ),
    reply(
      [4, '16:22'],
      'marco',
      letter`
      Buongiorno Sergio,
      la lentezza viene da un programma esterno che dalle 9:50 interroga la ricerca del catalogo quattro volte al secondo. Abbiamo messo un limite per quell'indirizzo e aggiunto un indice sulla colonna del codice OEM: la stessa ricerca ora impiega 0,2 secondi.
      Domattina alle 11 controllo io i tempi e le scrivo.
    `,
      'open',
    ),
    reply(
      [3, '11:10'],
      'marco',
      letter`
      Come promesso: stamattina alle 11 la scheda più lenta si è aperta in 0,9 secondi. Considero risolto; se i rivenditori notano ancora qualcosa risponda pure qui e il ticket si riapre.
    `,
      'resolved',
    ),
  ],
};

const bookingModule: Story = {
  by: 'lucia',
  channel: 'web',
  department: 'technical',
  at: [17, '17:40'],
  subject: "Il modulo prenotazioni non parte dopo l'aggiornamento di PHP",
  text: letter`
    Quando premo "Invia richiesta" nella pagina www.agriturismolaquercia.example/prenota la pagina si ricarica e basta, nessun messaggio. Ho provato da computer e da telefono.
    Prima dell'aggiornamento alla versione 8.3 di ieri sera funzionava.
  `,
  steps: [
    assign([16, '08:50'], 'marco'),
    reply(
      [16, '09:26'],
      'marco',
      letter`
      Buongiorno Lucia, confermo il problema: il modulo è della versione 1.4, che non conosce PHP 8.3. Il produttore ha pubblicato la 2.0, compatibile. Possiamo aggiornarlo noi ora, ci vogliono dieci minuti e una copia di sicurezza l'abbiamo già. Va bene?
    `,
    ),
    mailed([16, '09:51'], 'lucia', 'Sì, procedete. Grazie!'),
    reply(
      [16, '10:20'],
      'marco',
      'Fatto: modulo aggiornato alla 2.0, tre prove inviate e ricevute nella casella info@. Le ho lasciate lì perché possa controllarle.',
      'resolved',
    ),
    answer([16, '12:03'], 'lucia', 'Provato anche io, adesso arriva tutto. Perfetto.'),
    { does: 'move', at: [16, '12:20'], by: 'marco', to: 'closed', because: 'confermato dalla cliente' },
  ],
};

const sftpAccess: Story = {
  by: 'davide',
  channel: 'web',
  department: 'technical',
  at: 26,
  subject: 'Accesso SFTP temporaneo per il fornitore del sito ricambi',
  text: letter`
    Ciao,
    ci serve un accesso SFTP limitato alla cartella /htdocs/ricambi del sito ricambi.officineferrante.example, per due settimane da lunedì.
    Lo userà il fornitore dall'indirizzo 198.51.100.24. Preferiamo una chiave: ve la carico appena mi dite dove.

    Davide Riva, ufficio IT
  `,
  steps: [],
};

const backupRestore: Story = {
  by: 'davide',
  channel: 'mail',
  department: 'technical',
  at: [13, '14:18'],
  subject: 'Ripristino del database gestionale alla notte scorsa',
  text: letter`
    Buongiorno,
    un aggiornamento lanciato per errore alle 13:50 ha azzerato la colonna "giacenza" della tabella magazzino nel database off_gestionale (server db3).
    Potete ripristinare SOLO la tabella magazzino alla copia di questa notte, in una tabella a parte chiamata magazzino_ripristino? Il resto non va toccato, l'ufficio sta lavorando.

    Davide Riva
    Officine Meccaniche Ferrante
  `,
  steps: [
    assign([13, '14:22'], 'marco'),
    reply(
      [13, '14:25'],
      'marco',
      'Ricevuto, prendo la copia delle 03:10. Tempo stimato 20 minuti, non tocco altro.',
      'open',
    ),
    reply(
      [13, '14:47'],
      'marco',
      letter`
      La tabella magazzino_ripristino è nel database off_gestionale: 48.211 righe, copia delle 03:10.
      La tabella magazzino è rimasta com'è.
    `,
    ),
    mailed(
      [13, '15:30'],
      'davide',
      letter`
      Perfetto, giacenze ricopiate e controllate a campione. Potete cancellare magazzino_ripristino tra una settimana.

      Il giorno {-13} alle ore 14:47 Assistenza Tunda <assistenza@tunda.it> ha scritto:

      > La tabella magazzino_ripristino è nel database off_gestionale: 48.211 righe, copia delle 03:10.
      > La tabella magazzino è rimasta com'è.
    `,
    ),
    note([13, '15:41'], 'marco', 'Promemoria: togliere magazzino_ripristino dal db3 tra una settimana.'),
    reply(
      [8, '09:00'],
      'marco',
      'Come concordato ho tolto la tabella magazzino_ripristino. Buona giornata!',
      'resolved',
    ),
    { does: 'close', at: [8, '09:34'], by: 'davide', because: 'tutto a posto' },
  ],
};

export const WEBSITE_STORIES: readonly Story[] = [
  hackedSite,
  error500,
  slowSite,
  bookingModule,
  sftpAccess,
  backupRestore,
];
