/** Who is acting, as the rules see it: plain data, made by the access layer or by a worker. */
export type Actor = ContactActor | OperatorActor | TokenActor | SystemActor;

/** A contact of a customer, logged in or proven by mail, with the permissions as they stand now. */
export interface ContactActor {
  readonly kind: 'contact';
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly canOpenTickets: boolean;
  readonly seesAllTickets: boolean;
  readonly managesContacts: boolean;
}

export interface OperatorActor {
  readonly kind: 'operator';
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
}

/** A programme of an integrator: acts for the desk within its scopes. */
export interface TokenActor {
  readonly kind: 'token';
  readonly id: string;
  readonly name: string;
}

/** A timer or a worker of the desk itself. */
export interface SystemActor {
  readonly kind: 'system';
}

export type ActorKind = Actor['kind'];
/** Those who work for the desk. */
export type DeskActor = OperatorActor | TokenActor | SystemActor;
