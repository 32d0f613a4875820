/** A domain of the demo as its DNS describes it. All names are reserved ones (RFC 2606): nobody owns them. */
export interface DemoDomain {
  readonly name: string;
  /** What it asks receivers to do with mail that fails DMARC; null: it publishes no DMARC record. */
  readonly dmarc: 'none' | 'quarantine' | 'reject' | null;
}

export const DEMO_DOMAINS: readonly DemoDomain[] = [
  { name: 'rossi-costruzioni.example', dmarc: 'reject' },
  { name: 'studioconti.example', dmarc: 'reject' },
  { name: 'officineferrante.example', dmarc: 'reject' },
  { name: 'agriturismolaquercia.example', dmarc: 'none' },
  { name: 'annamarchetti.example', dmarc: null },
  // nobody of these is a customer; the second looks like one
  { name: 'grafica-moretti.example', dmarc: 'reject' },
  { name: 'rossi-costruzi0ni.example', dmarc: 'reject' },
  { name: 'pec-legale.example', dmarc: 'reject' },
  { name: 'greco-famiglia.example', dmarc: 'quarantine' },
];

/** Under which name each of them publishes its key. */
export const DEMO_SELECTOR = 'demo';
