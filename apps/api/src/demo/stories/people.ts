import type { CustomerKind, Language } from '@tunda/domain';

export interface DemoOperator {
  readonly name: string;
  readonly address: string;
  readonly isAdmin: boolean;
  readonly password: string;
}

export const OPERATORS = {
  giulia: { name: 'Giulia Ferri', address: 'giulia@tunda.example', isAdmin: true, password: 'lanterna-in-cortile-58' },
  marco: { name: 'Marco Leone', address: 'marco@tunda.example', isAdmin: false, password: 'bicicletta-blu-scura-27' },
} as const satisfies Record<string, DemoOperator>;
export type OperatorKey = keyof typeof OPERATORS;
export const OPERATOR_KEYS = Object.keys(OPERATORS) as OperatorKey[];

export interface DemoCustomer {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly externalId: string;
  /** Since how many days they are customers. */
  readonly since: number;
}

export const CUSTOMERS = {
  rossi: { kind: 'company', name: 'Rossi Costruzioni S.r.l.', externalId: 'C-10241', since: 1460 },
  conti: { kind: 'company', name: 'Studio Legale Conti e Associati', externalId: 'C-10877', since: 1120 },
  quercia: { kind: 'company', name: 'Agriturismo La Quercia', externalId: 'C-11530', since: 640 },
  ferrante: { kind: 'company', name: 'Officine Meccaniche Ferrante S.p.A.', externalId: 'C-10019', since: 2350 },
  marchetti: { kind: 'person', name: 'Anna Marchetti', externalId: 'C-12204', since: 210 },
} as const satisfies Record<string, DemoCustomer>;
export type CustomerKey = keyof typeof CUSTOMERS;

export interface DemoContact {
  readonly customer: CustomerKey;
  readonly name: string;
  /** The first is the one she is written to and logs in with. */
  readonly addresses: readonly [string, ...string[]];
  readonly isMain: boolean;
  /** opens tickets, sees all of the account, manages its contacts. */
  readonly may: { readonly opens: boolean; readonly seesAll: boolean; readonly manages: boolean };
  readonly language: Language;
  readonly password: string;
}

const EVERYTHING = { opens: true, seesAll: true, manages: true };
const OWN_TICKETS = { opens: true, seesAll: false, manages: false };

export const CONTACTS = {
  mario: {
    customer: 'rossi',
    name: 'Mario Rossi',
    addresses: ['mario@rossi-costruzioni.example', 'info@rossi-costruzioni.example'],
    isMain: true,
    may: EVERYTHING,
    language: 'it',
    password: 'cantiere-aperto-71',
  },
  chiara: {
    customer: 'rossi',
    name: 'Chiara Bianchi',
    addresses: ['amministrazione@rossi-costruzioni.example'],
    isMain: false,
    may: OWN_TICKETS,
    language: 'it',
    password: 'registro-di-cassa-36',
  },
  elena: {
    customer: 'conti',
    name: 'Elena Conti',
    addresses: ['elena@studioconti.example'],
    isMain: true,
    may: EVERYTHING,
    language: 'it',
    password: 'udienza-di-marzo-14',
  },
  paolo: {
    customer: 'conti',
    name: 'Paolo Greco',
    addresses: ['paolo@studioconti.example'],
    isMain: false,
    may: EVERYTHING,
    language: 'it',
    password: 'fascicolo-verde-82',
  },
  lucia: {
    customer: 'quercia',
    name: 'Lucia Fabbri',
    addresses: ['info@agriturismolaquercia.example'],
    isMain: true,
    may: EVERYTHING,
    language: 'it',
    password: 'vendemmia-tardiva-49',
  },
  thomas: {
    customer: 'quercia',
    name: 'Thomas Baker',
    addresses: ['thomas@agriturismolaquercia.example'],
    isMain: false,
    may: OWN_TICKETS,
    language: 'en',
    password: 'olive-press-morning-63',
  },
  sergio: {
    customer: 'ferrante',
    name: 'Sergio Ferrante',
    addresses: ['sergio@officineferrante.example'],
    isMain: true,
    may: EVERYTHING,
    language: 'it',
    password: 'tornio-numero-otto-95',
  },
  davide: {
    customer: 'ferrante',
    name: 'Davide Riva',
    addresses: ['davide@officineferrante.example', 'it@officineferrante.example'],
    isMain: false,
    may: { opens: true, seesAll: true, manages: false },
    language: 'it',
    password: 'armadio-rack-caldo-20',
  },
  anna: {
    customer: 'marchetti',
    name: 'Anna Marchetti',
    addresses: ['anna@annamarchetti.example'],
    isMain: true,
    may: EVERYTHING,
    language: 'it',
    password: 'taccuino-di-viaggio-77',
  },
} as const satisfies Record<string, DemoContact>;
export type ContactKey = keyof typeof CONTACTS;
export const CONTACT_KEYS = Object.keys(CONTACTS) as ContactKey[];
