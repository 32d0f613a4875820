import type { TokenKind } from './token.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Endings a host name may have. Country codes that are common Italian or English words are left out, save the frequent ones. */
const TOP_LEVELS = words(
  'it com net org eu info biz name pro mobi edu gov mil int de fr ch at es pt nl be lu uk ie se no dk fi is ee lv lt pl cz sk hu ro bg gr hr si rs ba al mk mt cy tr ru ua us ca mx br ar au nz jp cn in kr sg hk za io co me tv cc ai app dev tech shop store site online web cloud digital agency studio blog bio wine club life live news media group team work works email systems solutions services consulting energy farm food restaurant hotel travel tours photos photography gallery art design fashion jewelry pizza beer cafe coffee bar boutique market moda legal law finance tax bank insurance health care dental clinic vet fitness yoga run bike ski golf surf school academy education church house homes immo estate construction engineering industries tools example test invalid local localhost internal lan vg sm va li tk xyz top icu vip red blue green gold fun games one win global world earth city town berlin roma milano london paris wien tirol scot wales cymru cat eus gal swiss',
);
/** File names are not host names. */
const FILE_ENDINGS = words(
  'php html htm css js ts json xml yml yaml ini conf cfg log txt csv sql zip gz tar rar bak pdf doc docx xls xlsx ppt eml msg pst jpg jpeg png gif webp avif svg mp3 mp4 exe sh py rb jar key pem crt csr pfx p12 p7m ics vcf htaccess env lock md bin iso img',
);
/** Words with digits that name a technology or an amount, not one of the customer's things. */
const TECHNOLOGIES = words(
  'pop3 imap4 ipv4 ipv6 mp3 mp4 utf8 utf-8 php5 php7 php8 windows10 windows11 office365 microsoft365 o365 m365 http2 http3 tls1 sha256 sha1 md5 base64 x86 x64 win10 win11 h24 24h 4g 5g 3d 2fa 3ds b2b c1 s3 raid1 raid5 raid10 html5 css3 utf16 python3 mysql8 mysql5 log4j web2 covid19 ip4 ip6 p7m 7zip a4',
);

const hasDigit = (text: string): boolean => /\d/.test(text);
const hasLetter = (text: string): boolean => /[a-z]/.test(text);

/** True for "tunda.it", "www.tunda.it/pagina", "https://tunda.it:8443/x". */
function isDomain(text: string): boolean {
  const bare = text.replace(/^[a-z]{2,6}:\/\//, '');
  const host = bare.split('/', 1)[0]!.split(':', 1)[0]!;
  const labels = host.split('.');
  const top = labels.at(-1)!;
  if (labels.length < 2 || !TOP_LEVELS.has(top)) return false;
  if (labels.some((label) => !/^[a-z0-9_-]+$/.test(label))) return false;
  return labels.at(-2)!.length > 1 || labels.length > 2;
}

function ofNumber(text: string): TokenKind {
  if (/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(text)) return 'ip';
  if (/^\d\.\d\.\d{1,3}$/.test(text)) return 'error';
  if (/^\d{1,2}[:.]\d{2}:?\d{0,2}$/.test(text) && text.includes(':')) return 'time';
  if (/^\d{1,2}[/.-]\d{1,2}([/.-](\d{4}|\d{2}))?$/.test(text) && !/^\d\.\d$/.test(text)) return 'date';
  if (/^(\d{4}-\d{2}-\d{2}|\d{2}\/\d{4})$/.test(text)) return 'date';
  if (/^\d+[/-]\d[\d/-]*$/.test(text)) return 'code';
  return 'number';
}

function ofMixed(text: string): TokenKind {
  if (/^0x[0-9a-f]+$/.test(text)) return 'error';
  if (
    /^\d+([.,]\d+)?(gb|mb|kb|tb|g|m|k|giga|mega|tera|mila|ms|s|h|min|ore|gg|px|u|w|a|mbit|gbit|mbps|ghz|cpu|core|x|th|st|nd|rd|am|pm|°)$/.test(
      text,
    )
  )
    return 'number';
  if (/^[x×]\d+$/.test(text)) return 'number';
  if (
    TECHNOLOGIES.has(text) ||
    /^(php|ios|win|windows|android|mariadb|mysql|python|node|http|tls|ssl|web|mx|ns)-?\d{1,2}(\.\d+)*$/.test(text)
  )
    return 'symbol';
  return text.length >= 4 ? 'code' : 'word';
}

/** The kind of a piece without blanks, already in lower case; undefined when it must be taken apart at its dots and slashes. */
export function kindOf(text: string): TokenKind | undefined {
  if (text.includes('@')) return ofAt(text);
  if (text.includes('_')) return isDomain(text) ? 'domain' : 'symbol';
  if (!hasDigit(text)) return ofLetters(text);
  if (!hasLetter(text)) return /[€$£]/.test(text) ? 'money' : ofNumber(text);
  if (text.includes('.') && isDomain(text)) return 'domain';
  if (/[/.:=]/.test(text)) return ofFile(text) ?? (text.startsWith('/') ? 'symbol' : ofParts(text));
  return ofMixed(text);
}

function ofAt(text: string): TokenKind {
  const at = text.indexOf('@');
  if (at === text.length - 1) return 'mailbox';
  if (at === 0) return 'word';
  if (isDomain(text.slice(at + 1))) return 'address';
  return text.includes('@', at + 1) ? 'word' : 'mailbox';
}

function ofLetters(text: string): TokenKind | undefined {
  if (text.includes('.') || text.includes('://')) return isDomain(text) ? 'domain' : ofFile(text);
  return /[/:=&%~#]/.test(text) ? ofPath(text) : 'word';
}

function ofFile(text: string): TokenKind | undefined {
  return FILE_ENDINGS.has(text.slice(text.lastIndexOf('.') + 1)) && text.includes('.') ? 'symbol' : undefined;
}

function ofPath(text: string): TokenKind | undefined {
  return text.startsWith('/') || text.includes('=') ? 'symbol' : undefined;
}

/** "118/NC" is a document, "web/vps2" two things. */
function ofParts(text: string): TokenKind | undefined {
  return /^[a-z0-9]{1,6}[/-][a-z0-9/-]{1,16}$/.test(text) ? 'code' : undefined;
}
