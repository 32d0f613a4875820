import type { Matter } from './lexicon/concepts.js';
import { count, type Tally } from './tally.js';

/** Families of things that are asked about in the same way. */
export type Family = 'mail' | 'invoice' | 'site' | 'domain' | 'sales' | 'other';

const MATTERS_OF: Readonly<Record<Exclude<Family, 'other'>, readonly Matter[]>> = {
  mail: ['mail', 'mailProgram', 'certifiedMail', 'delivery'],
  invoice: ['invoice', 'payment', 'refund', 'balance'],
  site: ['site', 'siteBuilder', 'speed'],
  domain: ['domain', 'dns', 'renewal', 'authCode', 'transferIn'],
  sales: ['price', 'quote', 'purchase', 'discount', 'reseller', 'plan'],
};
const FAMILIES = Object.keys(MATTERS_OF) as (keyof typeof MATTERS_OF)[];

function strongest(tally: Tally): Family | undefined {
  let best: Family | undefined;
  let most = 0;
  for (const family of FAMILIES) {
    const sum = MATTERS_OF[family].reduce((total, matter) => total + count(tally, matter), 0);
    if (sum > most) [best, most] = [family, sum];
  }
  return best;
}

/** What an issue is about, by the things it names most; the subject decides when the issue names none. */
export function familyOf(own: Tally, subject: Tally): Family {
  return strongest(own) ?? strongest(subject) ?? 'other';
}
