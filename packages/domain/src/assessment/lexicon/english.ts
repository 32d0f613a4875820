import type { Lexicon } from './concepts.js';

/** English words of the hosting trade. See docs/assessment.md for how to add one. */
export const ENGLISH: Lexicon = {
  mail: 'mail|email|emails|mails|e mail|mailbox*|imap|smtp|pop3|webmail|roundcube|forward*|alias*|autorespond*|auto reply|out of office|autoreply|vacation|attachment*|inbox|message*|newsletter|catch all|calendar*|caldav|address book|sender*|recipient*|sent folder|mailing list|sieve|filter rules',
  mailProgram: 'outlook|thunderbird|apple mail|gmail|mail app|mail client|email client|scan to email|scanner',
  delivery:
    'spam|bounce*|junk|quarantine*|blacklist*|block list|blocklist*|mailer daemon|undeliver*|delivery failed|greylist*|delivery|deliverability|spoof*|dkim|spf|dmarc|returned mail',
  certifiedMail: 'certified mail',
  site: 'site*|website*|web site|page|pages|homepage|home page|blog|shop|store|online shop|cart|checkout|gallery|galleries|contact form|form|redirect*|404|403|500|502|503|504|widget|link|links|cache|cdn|cloudflare|landing|subdomain*',
  siteBuilder:
    'wordpress|woocommerce|prestashop|joomla|drupal|magento|plugin*|theme*|wp admin|elementor|softaculous|staging|moodle|nextcloud|site builder|builder|editor',
  dns: 'dns|record|records|mx|txt|cname|nameserver*|name server*|zone|propagat*|dnssec|ttl|srv|caa|a record|aaaa|reverse dns|ptr|rdns|dig|nxdomain|servfail|resolve*|resolving|point to|points to|selector',
  certificate: 'ssl|tls|https|let s encrypt|lets encrypt|letsencrypt|padlock|not secure|certificate*|handshake|cert',
  ftp: 'ftp|sftp|filezilla|ssh|scp|rsync|ssh key|upload*|file manager|winscp|dreamweaver|git',
  database: 'database*|db|mysql|mariadb|postgres*|phpmyadmin|dump|table|tables|query|sql',
  server:
    'server*|vps|vm|machine|machines|dedicated|node|nodes|cluster|hypervisor|ram|cpu|disk|disks|nvme|ssd|raid|kernel|reboot*|restart*|root|console|ipmi|idrac|kvm|docker|container*|colocation|rack|snapshot*|firewall|port|ports|systemd|swap|load|ping|cron|cronjob|debian|ubuntu|centos|almalinux|windows server|rdp|vpn|psu|remote hands|lun|nas',
  hosting: 'hosting|web space|webspace|space|package',
  backup: 'backup*|restore*|restoring|recover*|accidentally deleted|deleted by mistake|get them back|export|archive',
  migration: 'migrat*|moved|moving|import',
  panel: 'panel|cpanel|plesk|directadmin|control panel|dashboard|api|endpoint|token|webhook',
  program:
    'php|php ini|javascript|js|css|html|python|nodejs|composer|npm|java|perl|ruby|laravel|symfony|htaccess|memory limit|opcache|imagick|extension|redis|memcached|nginx|apache|error log|script*|app|application|code|stripe',
  security:
    'hack*|virus|malware|infected|breach*|phishing|attack*|ddos|brute force|compromised|waf|modsecurity|defaced|vulnerab*|exploit|suspicious|ip blocked|banned|unblock|whitelist|abuse|scam',
  speed: 'slow|slower|sluggish|slowness|latency|response time',
  network:
    'ip|ipv6|ipv4|network|traceroute|mtr|packet loss|bandwidth|traffic|unreachable|offline|timeout|times out|timed out|connection refused|connection|down',
  domain: 'domain*|registrar|registry|whois',
  transferIn: 'transfer in|transfer to you|transfer is stuck|transfer stuck|pending transfer|incoming transfer',
  invoice:
    'invoice*|proforma|pro forma|bill|bills|receipt*|credit note*|vat|vat number|tax id|purchase order|po number|billing|billed|overcharg*|statement|reminder|w 9|tax no',
  payment:
    'payment*|pay|paid|paying|bank transfer|wire|charge|charged|charges|credit card|card|iban|sepa|direct debit|paypal|cheque|instalment*|installment*|swift|bic|bacs|debit|debited|sort code|bank details|fee|dispute',
  refund:
    'refund*|money back|reimburse*|credit the|credit us|compensat*|sla credit|chargeback|credited|paid twice|charged twice',
  balance: 'balance|credit balance|prepaid|account statement|arrears|outstanding',
  renewal: 'renew*|expir*|auto renew*|autorenew*|automatic renewal|redemption|due date|lapse*',
  cancel:
    'cancel*|terminate*|close my account|close our account|close the account|closing|closure|discontinue|do not renew|dont renew|stop the renewal|not renew',
  owner:
    'owner*|registrant|ownership|change of owner*|name of the holder|holder|takeover|merger|inherit*|executor|probate|passed away|late husband|late wife|in my name|in the name of|legal name|company name|trustee*|change of name',
  authCode:
    'auth code|authcode|epp code|epp|transfer code|transfer out|transfer away|transfer lock|another registrar|another provider|moving away|moving elsewhere|lock removed|unlock the domain',
  account:
    'account|accounts|profile|customer area|client area|customer number|contact details|billing address|postal address|phone number|our details|my details|company details|vat registered|language|new address|old address|technical contact|billing contact|admin contact|contact person',
  access:
    'login|log in|logging in|password|credentials|sign in|otp|2fa|two factor|authenticator|delegate*|who can log in|access|recovery codes|log into|login name|reset',
  contract:
    'contract*|gdpr|privacy|dpa|data processing|data protection|terms|agreement|iso|supplier form|delete my data|delete all my data|due diligence|questionnaire|compliance',
  suspension: 'suspen*|reactivat*|non payment|unpaid|overdue',
  marketing: 'marketing|unsubscribe|promotional|your newsletter|your emails|mailshot*',
  purchaseOrder: 'order|orders|ordered|bought|reference|case',
  price:
    'how much|price*|cost*|what do you charge|what would|rate|rates|per month|per year|a month|a year|monthly|yearly|setup fee|what does it cost|expensive|cheaper|how much is|tariff*',
  quote: 'quote*|quotation*|estimate|offer|proposal|tender|budget|requirements|recommend|suggest',
  plan: 'plan|plans|upgrade*|upgrading|downgrade*|move to|switch to|bigger|larger|more ram|more space|more memory|increase|business plan|tier|included|includes|limit|how many|add on|addon',
  purchase:
    'buy|buying|purchase|before we buy|before i buy|before buying|before ordering|interested|looking for|new domain|register a domain|available|trial|rent|sign up|signing up|considering|thinking of|thinking about|if we move|if i move|would like to order|if we took',
  discount: 'discount*|promo*|coupon|voucher|non profit|charity|rebate|black friday|volume',
  reseller: 'reseller*|affiliate*|white label|partner*|agency|commission|resell*',
  feature:
    'do you offer|do you have|do you sell|do you support|do you provide|do your|does your|is it possible to have|can i run|difference between|sla|certification|are there|your plans|you offer|you provide|do you do|do you rent|does the|data centre|datacentre|data center|do you also',
  capacity:
    'gb|tb|vcpu|cores|users|visits|visitors|products|mbit|gbit|seats|subscribers|employees|mailboxes each|pages',

  brokenVaguely:
    'emails again|mail again|down again|again not|not loading properly|a bit off|is off|are off|is down|went down|upgrade failed|update failed|not properly|not working|doesnt work|does not work|dont work|do not work|isnt working|is not working|arent working|wont work|stopped working|broken|broke|problem*|issue*|trouble*|malfunction*|faulty|acting up|playing up|misbehav*|strange*|weird*|odd|funny|not right|wrong|isnt right|not up to scratch|gone mad|isnt happy|unhappy|not happy|mess|messed|dead|a bit off|not behaving|buggy|glitch*|struggling|having difficulties|difficulties|not properly|not quite|not as it should|no joy|still the same|doesnt look right|look right|not what it was|something up|sulking|poorly|temperamental|unreliable|rubbish|not great|not good|anomal*|crashed',
  brokenExactly:
    'not receiv*|cant receive|cannot receive|dont receive|not arriving|never arrive*|never comes|doesnt arrive|not sending|cant send|cannot send|cant reach|cannot reach|not delivered|wont open|doesnt open|does not open|not loading|wont load|doesnt load|blank|blank page|white page|empty|missing|lost|gone|disappeared|vanished|deleted|duplicate*|twice|bounce*|bounced|rejected|rejects|refused|denied|times out|timed out|timing out|timeout|stuck|stops at|stopped at|stops|hangs|hanging|freezes|frozen|crashes|crash|returns|return|returned|shows|showing|displays|says|said|asks|asking for|keeps asking|prompts|redirects|loop|unreachable|offline|resolve|resolving|blocked|banned|disabled|greyed out|read only|full|expired|invalid|mismatch|not found|cant log|cannot log|cant login|cant access|fails with|failed with|fails at|error|late|delayed|hours late|overlap*|garbled|truncated|cut off|instead of|tagged|lands in|land in|still points|still shows|still says|old version|old theme|brought back|unable to|cant upload|cant save|cant open|not saved|does not start|doesnt start|wont start|not run|has not run|didnt run|not mounted|not tagged|not applied|pending|cannot|wont|drops|dropping|disconnect*|out of space|no space|seconds|gets|get|points to|was charged|were charged|you billed|you charged|i was billed|billed|comes out|only shows|closes|locked out|not accepted|is unavailable|unavailable|permission',
  errorWord:
    'error*|message|says|code|warning|exception|fatal|log says|logs|log|header|reason|failed|denied|refused|unknown|invalid|unable|could not|forbidden|not found|unauthorized|status',
  since:
    'since|yesterday|today|this morning|last night|tonight|last week|last month|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|every time|each time|sometimes|intermittent*|until|used to|as of|from monday|every night|every day|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|for days|for two days|for hours|for the last',
  afterChange:
    'after the|after i|after we|after you|after your|after a|after updating|since the|since you|since we|since i|upgraded|updated|update|upgrade|changed|we changed|you changed|you moved|you migrated|following the|maintenance',
  device:
    'iphone|ipad|android|samsung|phone|mobile|tablet|mac|macbook|windows|pc|computer|laptop|chrome|firefox|safari|edge|browser|printer|ios|linux|4g|wifi|wi fi|hotspot',
  tried:
    'tried|i have tried|ive tried|we tried|checked|verified|tested|reinstalled|restarted|rebooted|cleared|cleared the cache|same result|same thing|same',
  scope:
    'only|just|all other|the others|other sites|everyone else|everything else|all of our|some|any|fine|is fine|are fine|works|works fine|except|apart from|outgoing|incoming|both|neither|to any',
  direction:
    'receiv*|sending|send out|outgoing|incoming|cant send|cannot send|not sending|arriv*|cant reach|inbound|outbound',
  instruct:
    'please use|please let|please check|please make|please give|please put|please take|please keep|please provide|put it|put back|take it|give us|give me|keep the|make it|activate|deactivate|enable|disable|change|modify|set|set up|add|remove|delete|create|reboot|restart|restore|move|install|configure|point|renew|cancel|transfer|send|resend|issue|reissue|correct|amend|replace|unblock|unlock|unsuspend|reactivate|refund|credit|update|block|open|increase|raise|lift|upgrade|close|split|regenerate|generate|fix|switch|turn off|turn on|redirect|reset|apply|drop|grant|revoke|extend|invoice us|swap|confirm|release|mount|boot|rerun|redo|whitelist|needs|is to be|quote us|waive|purge|forward',
  politeAsk:
    'please|pls|plz|can you|could you|would you|will you|can u|may i|may we|can i|could i|can we|kindly|id like|i would like|wed like|we would like|i want|we want|i wish|asking you|we ask|i ask|request*',
  need: 'need|needs|i need|we need|want|wants|require*|must|has to|have to|should|ought to|wish',
  wantToKnow:
    'let me know|let us know|tell me|tell us|advise|wondering|would like to know|want to know|question|confirm|clarify|explain|do you know|find out',
  howTo:
    'how do i|how do we|how can i|how can we|how to|how should|where do i|where can i|where do we|what should i|what do i|which should|what are the|what is the|whats the|what documents|which papers|how does|how long',
  questionWord:
    'how|what|whats|which|when|why|where|who|is there|are there|do you|does|did you|is it|are you|can it|will it|whose|how long|how many',
  value:
    'port|value|priority|ttl|by the end|from january|as of|starting|effective|until|for two years|for three years|for one year|for another year|years|year|months|with this|to this|instead|should be|new iban|the right|correct|only from|end of|next',
  wrongIn:
    'wrong amount|amount|duplicate|twice|already paid|has been paid|incorrect|wrong|old address|wrong address|wrong company|addressed to|instead of|not due|dont recognise|do not recognise|missing|not received|never received|billed|charged|overcharged|vat rate|cancelled|should be|total|more than|too much|less',
  expected:
    'credit note|reissue|refund|correct|corrected|should be|should have|expected|as agreed in|as quoted|agreed|was supposed|supposed to|adjust|waive|amend',
  mine: 'my|mine|our|ours|us|me',
  nobodyKnows:
    'everything|nothing|anything|something|stuff|things|some things|various|lots of|etc|somehow|somewhat|kind of|sort of|not sure|no idea|dont know|as before|as usual|all of it|whatever|bits|better|more|best',
  thing: 'thing|things|stuff|this|that|it|matter|matters|case|situation|request|circumstances|one|them|change|all that',
  byReference:
    'attached|see attached|please find attached|enclosed|as discussed|as agreed|as per|as mentioned|see subject|see below|fyi|for your information|following our|further to|on the phone|on chat|over the phone|per our call|previous email|my last email|earlier email|your colleague|the usual|like last time|like last year|go ahead|for your attention|correspondence',
  callMe:
    'call me|ring me|phone me|contact me|get in touch|speak to|talk to|talk about|someone senior|a manager|callback|call back|a technician|give me a call|reach out',
  helpMe:
    'help|assist*|sort it|sort this|fix it|fix this|look into|have a look|take a look|please advise|please look|check it|attention|investigate|sort out|deal with|put right|sos|guidance|see to it|in order',
  infoOnly:
    'information|info|details|clarification*|some advice|advice|more about|know more|what you can do|your services|a word',
  complaint:
    'complain*|unacceptable|disappoint*|urgent*|asap|immediately|disgrace*|ridiculous|furious|fed up|sick of|appalling|terrible|awful|enough|pathetic|shocking|unhappy|priority|escalat*|worst',
  thanks:
    'thanks|thank you|thx|ta|cheers|regards|best|sincerely|congrats|congratulations|appreciated|grateful|have a nice|have a good|sorry|well done|great work|lovely',
  solved:
    'solved|resolved|sorted now|is fine now|are fine now|works now|working now|went fine|all good|already fixed|ignore|never mind|nevermind',
  elsewhere:
    'separate ticket|another ticket|other ticket|already opened|already reported|being handled|opened a ticket',
  threat:
    'legal action|lawyer*|solicitor*|court|leave a review|reviews|take my business|otherwise|or else|small claims|ombudsman|chargeback',
  joinStrong:
    'also|separately|unrelated|another thing|other thing|one more thing|another question|second question|secondly|different matter|another matter|on another|on a different|by the way|btw|ps|p s|pps|in addition|additionally|besides|furthermore|while im at it|while i have you|while i have|while you are at it|while youre at it|last but not least|lastly|apart from that|aside from|incidentally|oh and|other issue|second issue|another issue|second thing|different topic|changing subject|when you have a|not urgent|one leftover|when you get|on the billing|for a separate|separate question|a separate|different subject|on the billing side|for the techs|for billing|for sales|sales question|other matter|something else|one other|another one|while we are at it|and another',
  joinShift:
    'finally|as for|as regards|regarding|with regard to|other than that|too|as well|meanwhile|plus|next|second|third|first|firstly|and then|then|whereas|while|for our|on our|the other|my partner|my colleague|our treasurer|the treasurer|other|another',
  joinWeak: 'and|but|oh|or|although|though|however|so|yet|additionally|n|anyway',
  several:
    'two things|two problems|two issues|two questions|two requests|2 things|2 questions|2 issues|three things|several things|a few things|couple of things|couple of questions|lots of stuff|multiple|various|few questions|and others|stuff|two open points|open points|bits and pieces|odds and ends|several|both',
  continues:
    'instead of|rather than|and then it|then it|because|so|therefore|thus|this|that|these|those|it|its|they|them|he|she|which|i tried|we tried|tried|in particular|for example|eg|ie|ive|same|same thing|the error|the problem|if not|if so|if possible|otherwise|hence|attached|before|previously|nothing|everything|everyone|please fix|please check|thanks|i think|i suspect|maybe|perhaps|both|neither|all|only|just|not|nobody|none|started|happens|we can reproduce|ipv4|others|gmail|now|currently|today',
  greeting:
    'dear|hi|hello|hey|good morning|good afternoon|good evening|to whom|sirs|greetings|morning|hiya|dear sir|dear all',
  closing:
    'regards|kind regards|best regards|best|sincerely|yours|thanks|thank you|cheers|many thanks|thx|rgds|ta|bye|yours faithfully|with thanks|warm regards|best wishes|cordially|with kind regards',
  introduces:
    'my name is|i am the|im the|we are a|i am a|im a|i write|i am writing|im writing|we are writing|i have been a|ive been a|on behalf of|customer since|i represent|i look after',
  negation: 'not|no|never|cant|cannot|dont|doesnt|didnt|isnt|arent|wont|without|nothing|none|unable',
  verb: 'is|are|was|were|has|have|had|does|do|did|says|shows|gets|get|needs|need|want|wants|can|cant|cannot|would|could|should|will|wont|returns|asks|keeps|stops|fails|works|loads|please|send|reset|add|remove|points|receives|bounces|comes|im|id|ive|theres|its|lets|cost|costs|charge|offer|sell|dont|doesnt|isnt|went|goes|rejects|stopped|started|renew|cancel|may',
  clientReference:
    'customer number|invoices|orders|bill|credit note|proforma|pro forma|transaction|ref|customer|account|order|invoice|service|contract|ticket|reference|case|quote|id|po|username|login',
};
