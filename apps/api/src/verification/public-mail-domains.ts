/** Mail providers whose addresses say nothing about whose account somebody belongs to. Italian ones first, because our customers use them. */
const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  (
    'libero.it virgilio.it alice.it tim.it tin.it tiscali.it tiscalinet.it inwind.it iol.it blu.it giallo.it email.it ' +
    'fastwebnet.it vodafone.it poste.it aruba.it pec.it legalmail.it arubapec.it pecimprese.it postecert.it ' +
    'gmail.com googlemail.com outlook.com outlook.it hotmail.com hotmail.it live.com live.it msn.com ' +
    'yahoo.com yahoo.it ymail.com rocketmail.com icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de web.de ' +
    'mail.com proton.me protonmail.com pm.me tutanota.com tuta.com tuta.io zoho.com fastmail.com hey.com ' +
    'yandex.com yandex.ru mail.ru orange.fr free.fr laposte.net wanadoo.fr t-online.de bluewin.ch'
  ).split(' '),
);

/** Whether anybody can get an address there. */
export const isPublicMailDomain = (domain: string): boolean => PUBLIC_MAIL_DOMAINS.has(domain);
