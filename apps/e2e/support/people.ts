import type { Area } from '@tunda/domain';

/** Somebody of the demo, with the log-in that docs/demo.md lists. */
export interface Person {
  readonly area: Area;
  readonly name: string;
  readonly address: string;
  readonly password: string;
}

const operator = (name: string, address: string, password: string): Person => ({
  ...{ area: 'operator', name, address, password },
});
const contact = (name: string, address: string, password: string): Person => ({
  ...{ area: 'customer', name, address, password },
});

export const PEOPLE = {
  giulia: operator('Giulia Ferri', 'giulia@tunda.example', 'lanterna-in-cortile-58'),
  marco: operator('Marco Leone', 'marco@tunda.example', 'bicicletta-blu-scura-27'),
  mario: contact('Mario Rossi', 'mario@rossi-costruzioni.example', 'cantiere-aperto-71'),
  chiara: contact('Chiara Bianchi', 'amministrazione@rossi-costruzioni.example', 'registro-di-cassa-36'),
  elena: contact('Elena Conti', 'elena@studioconti.example', 'udienza-di-marzo-14'),
  lucia: contact('Lucia Fabbri', 'info@agriturismolaquercia.example', 'vendemmia-tardiva-49'),
  sergio: contact('Sergio Ferrante', 'sergio@officineferrante.example', 'tornio-numero-otto-95'),
  davide: contact('Davide Riva', 'davide@officineferrante.example', 'armadio-rack-caldo-20'),
} as const satisfies Record<string, Person>;

/** Whose address this is; fails for people the tests do not know. */
export function personAt(address: string): Person {
  const found = Object.values(PEOPLE).find((person) => person.address === address);
  if (!found) throw new Error(`Nobody of the demo writes from ${address}`);
  return found;
}
