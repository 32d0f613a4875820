import { DEMO_DOMAINS, DEMO_SELECTOR } from './demo-domains.js';
import { dkimRecord, type DemoKeys } from './demo-keys.js';

/** One record: what a name answers to one kind of question. */
export type ZoneRecord =
  | { readonly name: string; readonly type: 'A' | 'TXT'; readonly value: string }
  | { readonly name: string; readonly type: 'MX'; readonly value: string; readonly preference: number };

// addresses set apart for documents (RFC 5737)
const WEB_HOST = '203.0.113.80';
const MAIL_HOST = '203.0.113.25';

/** Everything the demo's DNS knows. */
export function demoZone(keys: DemoKeys): ZoneRecord[] {
  return DEMO_DOMAINS.flatMap(({ name, dmarc }): ZoneRecord[] => [
    { name, type: 'A', value: WEB_HOST },
    { name: `www.${name}`, type: 'A', value: WEB_HOST },
    { name: `mail.${name}`, type: 'A', value: MAIL_HOST },
    { name, type: 'MX', value: `mail.${name}`, preference: 10 },
    { name, type: 'TXT', value: `v=spf1 ip4:${MAIL_HOST} -all` },
    { name: `${DEMO_SELECTOR}._domainkey.${name}`, type: 'TXT', value: dkimRecord(keys.get(name) ?? '') },
    ...(dmarc === null ? [] : [{ name: `_dmarc.${name}`, type: 'TXT', value: `v=DMARC1; p=${dmarc}` } as const]),
  ]);
}
