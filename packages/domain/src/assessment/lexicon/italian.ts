import type { Lexicon } from './concepts.js';

/** Italian words of the hosting trade. See docs/assessment.md for how to add one. */
export const ITALIAN: Lexicon = {
  mail: 'posta|mail|email|mails|e mail|casell*|imap|smtp|pop3|pop|webmail|roundcube|horde|inoltr*|alias|autorispond*|risponditore|risposta automatica|allegat*|messaggi*|firma mail|cartella inviata|posta inviata|posta in arrivo|newsletter|catch all|caldav|carddav|calendari*|rubrica|mittent*|destinatari*|bozze',
  mailProgram:
    'outlook|thunderbird|apple mail|mail di windows|gmail|app mail|posta di windows|client di posta|multifunzione|scan to mail|autenticazione smtp',
  delivery:
    'spam|rimbalz*|tornano indietro|torna indietro|quarantena|blacklist|black list|mailer daemon|non consegn*|greylist*|posta indesiderata|bounce|undelivered|antispam|spoofing|dkim|spf|dmarc|mta sts',
  certifiedMail: 'pec|posta certificata|posta elettronica certificata',
  site: 'sito|siti|pagin*|homepage|home page|blog|portale|negozio online|e commerce|ecommerce|negozio|shop|carrello|checkout|galleria|modulo contatti|modulo|form|menu|redirect|404|403|500|502|503|504|landing|widget|link|cache|cdn|cloudflare|robots txt|sottodominio',
  siteBuilder:
    'wordpress|woocommerce|prestashop|joomla|drupal|magento|plugin|tema|bacheca|wp admin|elementor|softaculous|staging|moodle|nextcloud|typo3|opencart|creasito|site builder|editor',
  dns: 'dns|record|mx|txt|cname|nameserver|name server|ns|ns1|ns2|zona dns|zona|propag*|dnssec|ttl|srv|caa|record a|aaaa|reverse dns|ptr|rdns|nslookup|dig|nxdomain|servfail|puntamento|puntare|punta|punti|risolve|non risolve|selettore',
  certificate: 'ssl|tls|https|let s encrypt|lets encrypt|letsencrypt|lucchetto|non sicuro|certificat*|handshake',
  ftp: 'ftp|sftp|filezilla|ssh|scp|rsync|chiave ssh|upload|caricare file|caricare i file|file manager|permessi file|winscp|dreamweaver|git',
  database:
    'database|db|mysql|mariadb|postgres*|phpmyadmin|phpmy admin|dump|tabell*|query|sql|connessione al database|utf8mb4',
  server:
    'server|vps|vm|macchina|dedicat*|nodo|cluster|hypervisor|ram|cpu|disco|dischi|nvme|ssd|raid|kernel|reboot|riavv*|root|console|ipmi|idrac|kvm|docker|container|colocation|housing|rack|snapshot|smart|smartctl|firewall|porta|porte|systemd|demone|swap|load|ping|cron|cronjob|debian|ubuntu|centos|alma linux|almalinux|windows server|rdp|desktop remoto|vpn|alimentator*',
  hosting: 'hosting|spazio web|spazio|piano hosting|pacchetto',
  backup:
    'backup|ripristin*|restore|recuper*|cancellato per errore|cancellati per sbaglio|copia di sicurezza|copie di sicurezza|versione di ieri|restore point|esportare|archivio',
  migration: 'migr*|spostament*|travaso|trasloc*|spostare il sito|importare|import',
  panel: 'pannello|cpanel|plesk|directadmin|pannello di controllo|interfaccia|api|endpoint|token|webhook|sdk',
  program:
    'php|php ini|javascript|js|css|html|python|node|nodejs|composer|npm|pnpm|java|perl|ruby|laravel|symfony|htaccess|memory limit|max execution time|opcache|imagick|estension*|modulo php|versione php|redis|memcached|nginx|apache|error log|error_log|script|gestionale|app|applicazione|codice|stripe|xml rpc',
  security:
    'hack*|virus|malware|infett*|violat*|phishing|attacc*|ddos|brute force|bruteforce|compromess*|waf|mod security|modsecurity|defac*|vulnerabil*|exploit|pagine ingannevoli|sospett*|bucat*|ip bloccat*|bloccato il nostro ip|whitelist|abuse|truffa',
  speed: 'lent*|lentissim*|rallent*|lentezza|latenza|tempo di risposta|tempi di risposta',
  network:
    'ip|ipv6|ipv4|rete|traceroute|mtr|packet loss|perdita di pacchetti|banda|traffico|irraggiungibil*|offline|timeout|time out|connection refused|connessione',
  domain: 'domini*|registrar|registro|whois',
  transferIn:
    'trasferimento in ingresso|trasferire da voi|trasferire il dominio da voi|trasferimento e fermo|trasferimento bloccato|trasferimento in corso|pending transfer|trasferimento del dominio verso di voi|trasferimento',
  invoice:
    'fattur*|proforma|pro forma|bollett*|ricevut*|nota di credito|note di credito|nota credito|sdi|codice destinatario|codice univoco|cassetto fiscale|imponibile|iva al|split payment|reverse charge|cig|cup|esigibilita|parcella|scontrino|nota di debito|fatturazione|dichiarazione d intento|ritenuta|bollo|interessi di mora|sollecito|solleciti|intestazione fattura',
  payment:
    'pagament*|pagar*|pagat*|pago|paghiamo|bonific*|addebit*|carta di credito|carta|carte|iban|sepa|sdd|rid|paypal|satispay|bollettino|ricaric*|saldat*|saldare|cro|trn|mandato|insolut*|rata|rate|rateizz*|causale|quietanz*|postepay|nexi|contestazione|swift|bic|tesoreria|mora|versament*|versat*|fideiussione|distinta',
  refund:
    'rimbors*|storn*|riaccredit*|indietro i soldi|restitu*|li rivoglio|nota di accredito|indennizz*|credito sla|recesso|riavere indietro|accredit*|pagato due volte|doppio pagamento|addebitato due volte',
  balance: 'saldo|credito|credito prepagato|conto ricaricabile|estratto conto|partitario|scoperto|conteggi|dovuto',
  renewal:
    'rinnov*|scad*|in scadenza|rinnovo automatico|auto rinnovo|autorinnovo|redemption|data di scadenza|avviso di scadenza|prorog*',
  cancel:
    'disdett*|disdire|disdico|cessa*|cessazione|annull*|chiudere l account|chiudere il contratto|disattivare il servizio|non rinnov*|revoca*|recedere|chiusura del|chiusura account|chiudiamo',
  owner:
    'intestat*|intestazione|intestare|intestatari*|titolare del dominio|cambio titolar*|cambio di titolar*|registrante|proprieta|propriet*|subentr*|voltur*|passaggio di proprieta|cession*|cedere|cedo|successione|erede|eredi|cambio intestatario|ragione sociale|fusione|incorpor*|nuovo amministratore|trasformata in',
  authCode:
    'auth code|authcode|auth info|authinfo|codice auth|codice di trasferimento|trasferire altrove|transfer out|codice epp|epp|trasferire ad altro|altro provider|altro registrar|altro gestore|transfer lock|sbloccare il dominio',
  account:
    'anagrafic*|account|profilo|area clienti|area cliente|codice cliente|dati di contatto|recapit*|indirizzo di fatturazione|cellulare registrato|numero di telefono|cambio dati|miei dati|nostri dati|dati aziendali|dati anagrafici|utente|partita iva|p iva|codice fiscale|sede legale|referent*|lingua|vecchio indirizzo|nuovo indirizzo|indirizzo nuovo|indirizzo vecchio|sede',
  access:
    'login|password|accedere|accesso all area|accesso area|credenzial*|otp|2fa|due fattori|autenticazione a due fattori|autenticator|authenticator|deleg*|collaborator*|abilitare all accesso|chi puo accedere|accessi|codici di recupero|entrare',
  contract:
    'contratt*|gdpr|privacy|dpa|responsabile del trattamento|art 28|dpo|trattamento dei dati|condizioni generali|durc|questionario|antimafia|cancellare i miei dati|determina|affidamento|documentazione|iso|visura|modulo firmato|tracciabilita|nomina',
  suspension: 'sospens*|sospes*|sospend*|riattiv*|morosit*|bloccato per mancato pagamento|mancato pagamento|preavviso',
  marketing:
    'pubblicita|email pubblicitarie|disiscriv*|vostra newsletter|vostre newsletter|promozional*|comunicazioni commerciali|volantin*',
  purchaseOrder: 'ordine|ordini|ordinato|ord|acquistato|comprato|pratica|posizione|mandato|impegno di spesa|determina',
  price:
    'quanto costa*|quanto costerebbe|quanto viene|quanto vengono|quanto verrebbe|quanto mi costa|quanto mi viene|quanto si paga|quanto pago|quanto pagherei|quanto mi fate|quanto spend*|quanto incide|prezz*|cost*|listin*|tariff*|canone|a quanto|euro al mese|euro all anno|al mese|all anno|iva inclusa|iva compresa|una tantum|che prezzo|quanto chiedete|quanto gli viene|quanto fa|costicchia|spesa',
  quote:
    'preventiv*|quotazion*|quotat*|offert*|migliore offerta|proposta|budget|gara|capitolato|rdo|mepa|requisit*|cosa proponete|proponete|cosa consigliate|cosa mi consigliate|consigliate',
  plan: 'pian*|pacchett*|upgrade|downgrade|passare al|passare a|passaggio a|passare da|versione superiore|piu ram|piu spazio|piu potente|aumentare|ampliare|potenzi*|espandere|raddoppiare|aggiungere|business|base|professional|enterprise|premium|managed|gestit*|incluso|inclusa|inclusi|incluse|compres*|limite|quanti|quante|piu memoria',
  purchase:
    'acquist*|comprare|compro|prendere|ordinare un|attivare un nuovo|prima di comprare|prima di acquistare|prima dell acquisto|pre acquisto|nuovo hosting|interessat*|mi interessa|ci interessa|vorrei registrare|registrare un dominio|e libero|libero|disponibile|prenotare|noleggi*|periodo di prova|prova gratuita|provare|se prendo|se compro|se passo|passeremmo|cerco un|cerchiamo un|cerchiamo',
  discount:
    'scont*|promo*|codice sconto|codice promo|coupon|convenzion*|agevolazion*|black friday|volumi|no profit|onlus',
  reseller:
    'rivendit*|reseller|affiliazion*|affiliat*|white label|marchio bianco|partner*|agenzia|provvigion*|rivendere',
  feature:
    'avete anche|avete un|avete una|fate anche|fate un|offrite|vendete|supportate|supporta|e possibile avere|e previst*|prevedete|esiste|avete qualcosa|che differenza|differenza tra|garantit*|sla|certificazion*|il vostro piano|i vostri piani|vostro hosting|vostri server|avete|fornite|trattate|data center|datacenter',
  capacity:
    'gb|tb|giga|tera|vcpu|core|utenti|visite|visitatori|visite al mese|prodotti|mbit|gbit|postazioni|iscritti|dipendenti|caselle da',

  brokenVaguely:
    'non funzion*|nn funzion*|nn va|non va|non vanno|non va piu|non vanno piu|non andava|problem*|malfunzion*|disserviz*|guast*|anomal*|capricc*|impazz*|stran*|non va bene|non andare|qualcosa che non va|qualcosa non va|che non quadra|non quadra|rotto|rotta|rott*|e ferma|e fermo|ferma|ko|giu|non e piu|non e come|non gira|difficolta|criticit*|disagio|disag*|fa i capricci|non risponde come|non ci siamo|da pensieri|mi da pensieri|non mi torna|non tornano|non tornano i conti|discrepanz*|non convince|male|peggio|non corrett*|sbagliat*|inconvenient*|lo stesso di prima|sempre allo stesso|non e a posto|ferme|non e conforme|comportamento anomalo|rogn*|casino|pasticci*|incasinat*|si e guastat*|disastro|in tilt|impallat*|non parte|non vanno bene|non va avanti|non si risolve|non fa|noie|fa storie|si comporta|bizze|acciacc*|non collabora|e morto|e morta|e sparito tutto|non e successo nulla|non e successo niente',
  brokenExactly:
    'non ricev*|non arriv*|non invi*|non sped*|non mand*|non part*|non si apre|non si aprono|non si carica*|non carica*|non si vede|non si vedono|non vede|non vedo|non compare|non compaiono|non appare|non mostra|non stampa|non sincronizz*|non si sincronizz*|non si collega|non si connette|non risolve|non risponde|non accetta|non accettat*|non riconosc*|non riesco a inviare|non riesco a ricevere|non riesco a mandare|non riesco a caricare|non riesco a scaricare|non riesco a pubblicare|non riesco a salvare|non riesco a sovrascrivere|non riesco ad aprire|non aggiunge|non salva|non si salva*|rimbalz*|tornano indietro|torna indietro|chiede la password|chiede password|chiede sempre|continua a chiedere|si blocc*|si ferm*|si interromp*|si chiud*|si disconnett*|pagina bianca|schermata bianca|pagina grigia|pagina vuota|e vuot*|resta vuot*|rimane|rimast*|irraggiungibil*|non raggiungibil*|offline|timeout|time out|va in timeout|scade la sessione|rifiut*|respint*|scartat*|bloccat*|disabilitat*|sparit*|scompars*|mancan*|cancellat*|perso|perse|duplicat*|doppi*|due volte|in ritardo|con ritardo|ore di ritardo|in spam|nello spam|finiscono|finisce|sovrappost*|tagliat*|troncat*|storto|rovesciat*|ruotat*|al posto|invece di|anziche|in sola lettura|greyed|grigi*|inattiv*|scadut*|non valid*|invalid*|fallit*|fallisce|fallisc*|negat*|denied|refused|accesso negato|si spegne|non si spegne|si riavvia*|pieno|pien*|satur*|al 100|esaurit*|redirect infinito|loop|reindirizz*|rimand*|punta ancora|vecchia versione|annullat*|in attesa|in coda|in sospeso|impiega|ci mette|secondi|lentissim*|crash*|va in crash|si pianta|viene rifiutat*|viene respint*|da errore|da un errore|accenti sbagliati|caratteri strani|illeggibil*|non cliccabil*|non si clicca|fuori orario|orario sbagliato|non cancella|non elimina|non scarica|si scaric*|scollegat*|sconness*|disconness*|risulta|risultano|e uscit*|gira su|0 byte|non coincid*|non corrispond*|addebitat*|mi avete preso|ci avete preso|mi avete fatturato|avete fatturato|ci avete fatturato|riporta|riportat*|compare|compaiono|esce|escono|segnala|segnalano|ha smesso|non riconosce|taroccat*|infettat*|vede solo|vedono solo|vedo solo|vedo ancora|solo fino|mostra|mostrano|restituisce|risponde',
  errorWord:
    'errore|errori|error|messaggio di errore|codice di errore|codice errore|dice che|dice|dicono|scritta|scritto|avviso|warning|eccezione|exception|fatal|stack trace|log|nei log|header|reason|failed|denied|refused|unknown|invalid|unable|cannot|could not|forbidden|not found|unauthorized',
  since:
    'da ieri|da oggi|da stamattina|da stamani|da stanotte|da stasera|da lunedi|da martedi|da mercoledi|da giovedi|da venerdi|da sabato|da domenica|da domenega|da una settimana|da due|da tre|da quattro|da qualche|da alcuni|da giorni|da quando|dal|dall|dalle|dalla|da mezz|da un ora|da circa|da poco|stamattina|stanotte|stamani|ieri|ieri sera|questa mattina|oggi|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|scorsa settimana|settimana scorsa|scorso|scorsa|ore fa|giorni fa|minuti fa|fino a ieri|fino a|prima funzionava|prima andava|prima no|ogni notte|ogni mattina|ogni volta|a ogni|ad ogni|a volte|a intermittenza|intermittente|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  afterChange:
    'dopo l aggiornamento|dopo aggiornamento|dopo il|dopo la|dopo lo|dopo aver|dopo che|dopo la migrazione|da quando|aggiornat*|aggiornamento|cambio server|ho cambiato|abbiamo cambiato|avete cambiato|avete attivato|avete aggiornato|avete spostato|avete messo|avete tolto|in seguito a|a seguito',
  device:
    'iphone|ipad|android|samsung|telefono|telefonino|cellulare|smartphone|tablet|mac|macbook|windows|pc|computer|portatile|chrome|firefox|safari|edge|browser|stampante|scanner|ios|linux|da telefono|4g|wifi|wi fi|hotspot|rete cellulare',
  tried:
    'ho provato|abbiamo provato|provato|provate|ho gia provato|ho riavviato|ho svuotato|svuotato la cache|reinstallat*|ricontrollat*|ho controllato|controllato|verificato|ho verificato|testato|da due pc|uguale|stesso risultato|stessa cosa',
  scope:
    'solo|soltanto|solamente|tutte le altre|le altre|gli altri|altri siti|tutti i|alcuni|alcune|in invio|in ricezione|in uscita|in entrata|invece funziona|invece va|funziona|funzionano|posta in arrivo ok|webmail ok|tranne|eccetto|verso|sia|anche da',
  direction:
    'in invio|in ricezione|in uscita|in entrata|in arrivo|ricev*|non arriv*|spedi*|inviare|mandare|invio|mandano|manda|invia|inviano|arrivano',
  instruct:
    'configurate|configurare|configuri|configurarlo|configuratelo|attiv*|disattiv*|abilit*|disabilit*|cambi*|modific*|metter*|mettete|mettetelo|mettetela|metti|togli*|toglier*|rimuov*|elimin*|cancellate|cancellare|aggiung*|cre*|creare|riavviate|riavviare|riavvio|riavvii|sposta*|spostate|installa*|imposta*|puntate|rinnovate|rinnovare|disdire|disdite|trasferi*|inviate|inviatemi|inviare|mandate|mandatemi|mandami|mandare|rimandat*|rimandare|reinviate|girate|emett*|emettere|intestate|correggere|correggete|rettific*|rettificare|sostituire|sostituite|ripristinate|ripristinare|sblocc*|riattivate|riattivare|annullate|annullare|stornate|rimborsate|aggiornate|aggiornare|bloccate|bloccare|aprite|aprire|aumentate|portate|portare|chiudete|chiudere|chiusura|liberate|ricalcol*|dividete|rigenerare|rigenerate|fate|svincol*|integr*|raddoppi*|escluder*|escludete|ruotate|abbass*|alz*|limitat*|consentit*|autorizz*|verificate|controllate|verificare|controllare|date|dateci|fornir*|fornite|riemett*|riemission*|stampat*|spegnete|spegnere|accendete|ridurre|riduc*|reset|resettate|resettare|forzate|pubblicate|ripubblic*|rimettete|rimettere|ridate|ricaricate|assegn*|collegat*|scollegare|revocate|sospendete|applic*|detrarre|recapit*|va intestat*|va tolt*|va spent*|va mess*|vanno aperte|vanno tolt*|vanno mess*|da cambiare|da togliere|da mettere|da spegnere|reinstallare|estrar*|passate|passatelo|fatemi|spedit*',
  politeAsk:
    'potete|potreste|potresti|puoi|puo|riuscite|mi fate|ci fate|si puo|si possono|e possibile|sarebbe possibile|per favore|per cortesia|per piacere|cortesemente|gentilmente|vi prego|vi chiedo|vi chiediamo|chiedo|chiediamo|si chiede|si richiede|si prega|prego|richied*|vorrei|vorremmo|desider*|desidero|gradirei|vi pregherei|domando|le chiedo|chiederei|volevo chiedere',
  need: 'mi serve|ci serve|mi servono|ci servono|servirebbe|mi servirebbe|ci servirebbe|ho bisogno|abbiamo bisogno|avrei bisogno|avremmo bisogno|go bisogno|voglio|vogliamo|bisogna|occorre|necessit*|serve|va fatto|devo|dobbiamo|andrebbe|andrebbero|va aperta|va chiusa|vanno|va|dovete|dovreste|tocca',
  wantToKnow:
    'vorrei sapere|volevo sapere|vorremmo sapere|vorrei capire|volevo capire|fatemi sapere|fateci sapere|mi dite|ci dite|mi sapete dire|sapete dirmi|sapete|potete dirmi|potete confermar*|confermate|confermare|conferma|avrei una domanda|una domanda|domanda|chiarimento|mi spiegate|ditemi|diteci|indicarmi|indicare|informazione',
  howTo:
    'come si configura|come si attiva|come si imposta|come si cambia|come si crea|come si installa|come si aggiunge|come si toglie|come si esporta|come si|come faccio|come posso|come facciamo|come fare|come attivo|come configuro|come imposto|come mai|come otteniamo|come procedo|come procediamo|come funziona|come si fa|come mi|come devo|dove si|dove trovo|dove vedo|dove lo|dove devo|cosa devo|cosa serve|che cosa devo|quale devo|cosa metto|cosa scrivo|dove cambiare',
  questionWord:
    'quanto|quanti|quante|quale|quali|qual|quando|perche|come|dove|chi|cosa|che cosa|entro quando|in quanto tempo|a che punto|in che data|con che|se|quanta|xche|cos',
  value:
    'porta|valore|priorita|prio|ttl|al posto di|a partire da|con decorrenza|entro il|entro|fino al|da dicembre|dal 1|per due anni|per tre anni|per un anno|per 1 anno|per 2 anni|per 3 anni|anni|anno|mesi|nuovo iban|quello giusto|quella giusta|il nostro giusto|nuovo referente|solo da|deve puntare|alle ore|alla fine|a fine|prossimo|prossima|giusto|giusta|corretto|corretta',
  wrongIn:
    'importo sbagliato|importo errato|importo|duplicat*|pagata due volte|gia pagat*|gia saldat*|e errat*|errat*|sbagliat*|vecchia sede|vecchio indirizzo|vecchia ragione|intestata a|intestato a|invece che|anziche|non dovut*|non riconosco|scartata|manca|mancante|non mi e arrivata|non ho ricevuto|mai ricevut*|fatturat*|addebitat*|aumentat*|raddoppiat*|aliquota|disdett*|gia disdetto|risulta|mi risulta|non corrisponde|totale|di piu|in piu|meno',
  expected:
    'nota di credito|riemission*|riemettere|rimborso|storno|stornare|correzione|correggere|deve essere|dovrebbe essere|doveva essere|mi aspettavo|ci aspettavamo|era stato concordato|come da offerta|concordat*|pattuit*|da contratto|giusto|giusta|corretto|corretta|reinvio|intestare|intestarla|annullare|annullarla',
  mine: 'mio|mia|miei|mie|nostro|nostra|nostri|nostre|mi|ci',
  nobodyKnows:
    'niente|nulla|tutto|tutti|qualcosa|qualche cosa|delle cose|varie|vari|varie cose|cose|ogni giorno ne ha una|cosi com e|come prima|come dovrebbe|come era|com era|come al solito|bene|un po|non so|non saprei|non lo so|boh|non sono un tecnico|non ci capisco|non sanno|ecc|eccetera|etc',
  thing:
    'cosa|cose|quella cosa|questa cosa|roba|robe|coso|affare|faccenda|questione|questioni|discorso|situazione|pratica|segnalazione|richiesta|questo|quella|quello|quelli|quelle|variazione|modifica|sopra|altra cosa tecnica',
  byReference:
    'in allegato|vedi allegato|vedere allegato|come da allegato|allego|si allega|si trasmette|trasmett*|come da accordi|come d accordo|come concordato|come da telefonata|come al telefono|al telefono|vi giro|ve lo giro|ve lo rigiro|giro per|inoltro per competenza|per competenza|vedi oggetto|in oggetto|come da oggetto|vedi sotto|come da mail|mail precedente|di cui sopra|come gia detto|come l altra volta|l anno scorso|come l anno scorso|come sempre|quello che ci avevate fatto|collega|quanto richiesto|seguito di competenza|adempimenti|quaderno|sapete voi|gia al corrente|operatrice|operatore|tutti i dettagli|come richiesto|in merito|di quello|di quella cosa|restiamo in attesa|resto in attesa|in attesa di riscontro|ne sapete',
  callMe:
    'chiamatemi|chiamate|richiamatemi|chiamarmi|mi chiamate|mi potete chiamare|contattatemi|contattarmi|potete contattarmi|potete chiamarmi|essere contattat*|parlare con|un tecnico|un responsabile|un referente|telefonat*|numero di telefono per|richiamat*|secondo livello|vediamoci|incontro',
  helpMe:
    'aiut*|help|sos|assistenza|intervenire|intervento|provvedere|sistemare|sistemate|sistemi|risolvere|risolvete|risoluzione|rimettere a posto|mettere a posto|sistemata|ripariate|riparare|guardarci|dare un occhiata|date un occhiata|darci un occhiata|verificare|potete verificare|vedete voi|fate qualcosa|vedete un po|pensateci voi|occuparvene|a posto',
  infoOnly:
    'informazion*|info|chiariment*|delucidazion*|chiarire|qualche dritta|consigli*|saperne di piu|dettagli|maggiori informazioni|qualche informazione',
  complaint:
    'vergogn*|reclam*|inaccettabil*|scandal*|delus*|scontent*|urgent*|urgenza|subito|immediat*|danni|basta|schifo|pazienza|stufo|stanc*|sollecit*|ennesim*|disagi|insoddisf*|pessim*|lament*',
  thanks:
    'grazie|ringrazi*|complimenti|gentiliss*|cordial*|saluti|buona giornata|buon lavoro|auguri|buona serata|a presto|buone feste|bravi|bravissim*|top|scusate|scusa|scusi',
  solved:
    'risolt*|gia risolto|e a posto|tutto ok|tutto a posto|andata bene|funziona di nuovo|ora funziona|adesso funziona|trascur*|lasciate perdere|ignorate|era solo',
  elsewhere:
    'gia scritto|gia aperto|gia aperta|altro ticket|altra richiesta|ticket separato|a parte ho scritto|mi sta seguendo|ci sta seguendo|gia segnalat*|richiesta gia|ho gia una richiesta',
  threat:
    'legale|avvocat*|denuncia|diffida|diffid*|vie legali|cambio fornitore|cambio gestore|passo ad altri|passiamo ad altri|altrimenti|oppure|agcom|recension*|adire',
  joinStrong:
    'inoltre|altra cosa|un altra cosa|altra domanda|un altra domanda|seconda domanda|seconda cosa|secondo punto|altra questione|altra faccenda|un altra faccenda|un altra questione|altro argomento|cambiando argomento|cambio argomento|cambiando discorso|ps|p s|pps|post scriptum|colgo l occasione|cogliamo l occasione|colgo anche|approfitto|approfittiamo|ne approfitto|gia che ci siamo|gia che ci siete|gia che scrivo|gia che vi scrivo|gia che ci sono|visto che ci siamo|visto che ci sono|visto che vi scrivo|visto che|da ultimo|in secondo luogo|per quanto riguarda|a parte questo|oltre a questo|oltre a cio|separatamente|ultima cosa|un ultima cosa|ancora una cosa|dimenticavo|altro problema|un altro problema|secondo problema|passando a|passando al|venendo a|venendo al|sempre a proposito|e un altra|discorso diverso|non c entra|diverso discorso|diverso il discorso|per ultimo|segnalo anche|e gia che|in aggiunta|contestualmente|domanda commerciale|domanda tecnica|per i tecnici|per il commerciale|per l amministrazione|commerciale|tecnici|lato amministrativo|lato tecnico|sul fronte|a margine|tutt altro|tutt altra cosa|altro discorso|approfittando|a latere|nel contempo|si chiede inoltre|chiedo inoltre|chiediamo inoltre|le chiedo inoltre|vi segnalo inoltre|vorrei inoltre',
  joinShift:
    'e poi|poi|invece|mentre|infine|quanto alla|quanto al|quanto ai|quanto alle|riguardo a|riguardo al|riguardo alla|riguardo alle|a proposito|altra|altro|nel frattempo|per il resto|vi segnalo anche|aggiungo|anche|pure|prima cosa|senza fretta|dalla segreteria|capitolo|oltre a|oltretutto|il mio socio|mio cognato|mio fratello|per noi|sul|sulla|su',
  joinWeak:
    'e|ed|anche|pure|ma|pero|oppure|ah|ecco|o|con l occasione|e anche|e pure|e comunque|comunque|nonche|intanto',
  several:
    'due cose|due problemi|due domande|due questioni|due richieste|due richiestine|due punti|2 cose|2 problemi|2 domande|2 righe|tre cose|tre problemi|3 cose|3 punti|tre punti|varie|vari punti|diverse problematiche|diverse cose|piu cose|piu richieste|piu problemi|doppia richiesta|seguenti punti|una serie di|un paio di cose|un paio di domande|altro|due robe|cose varie|due note|uno per il commerciale|riepilogo|miscellanea|quattro cose|un po di cose',
  continues:
    'invece di|invece che|anziche|poi basta|quanto alla sicurezza|perche|quindi|infatti|cosi|dunque|pertanto|questo|questa|questi|tale|lo|la|li|ne|ci|ho provato|ho gia|abbiamo provato|in particolare|ad esempio|per esempio|tipo|ovvero|cioe|allego|in allegato|prima|stesso|stessa|lo stesso|la stessa|risultato|succede|il problema|dove|che|credo|penso|forse|immagino|se no|se non|se si|se possibile|altrimenti|di conseguenza|resto in attesa|quanto tempo|basta|va bene anche|ok|entrambi|entrambe|nessuna|nessuno|da pc|da telefono|con|senza|idem|uguale|le altre|gli altri|l altro|l altra|sospetto|attualmente|adesso|ora|oggi',
  greeting:
    'buongiorno|buonasera|salve|ciao|gentil*|gentili signori|egregi*|spett le|spettle|spettabile|alla cortese attenzione|buon giorno|buona sera|carissim*|cari|ciaooo|caro|cara|gent li|gent mo|gent le|egr',
  closing:
    'cordiali saluti|distinti saluti|saluti|cordialmente|grazie|ringrazi*|grazie mille|buona giornata|buon lavoro|in attesa|resto in attesa|rimango in attesa|in fede|un saluto|a presto|cordialita|con stima|cordiale saluto|porgo|porgiamo|ossequi|ciao|baci|attendo',
  introduces:
    'mi chiamo|sono il|sono la|sono un|siamo un|siamo una|scrivo|vi scrivo|scriviamo|premetto|in qualita di|per conto di|a nome|cliente da|clienti da|cliente dal|sono cliente',
  negation: 'non|nn|mai|senza|nessun*|niente',
  verb: 'e|ho|ha|abbiamo|hanno|avete|sono|siete|era|erano|viene|vengono|vede|vedo|fa|fanno|da|danno|va|riceve|ricevo|ricevono|arriva|arrivano|funziona|chiede|dice|manda|compare|resta|risulta|apre|serve|deve|devo|posso|puo|potete|vorrei|mettete|togliete|riesco|trovo|voglio|dobbiamo|esce|parte|costa|vorremmo|mostra|segnala|mi|si|ci|sta|stanno|cambiate|attivate|mandate|fate|scade|scadono|avremmo|avrei|funzionano|vanno|rimane|dovete',
  clientReference:
    'codice cliente|fatture|ordini|proforme|nota di credito|posizione|transazione|prot|contratto|rif|riferimento|utente|cliente n|cliente numero|account|servizio|contratto|ordine|fattura|proforma|ticket|pratica|offerta|protocollo|prot|domanda|determina|id|polizza|preventivo',
};
