import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { ContactActor, OperatorActor, TokenActor, TokenScope } from '@tunda/domain';

/**
 * Doors say who may enter a route; the lock that obeys them is the guard in access/. A route without a door is shut.
 * Doors add up: `@AllowOperator()` with `@AllowToken('tickets:read')` lets both in.
 */
const PUBLIC_DOOR = 'door:public';
const CUSTOMER_DOOR = 'door:customer';
const OPERATOR_DOOR = 'door:operator';
const TOKEN_DOOR = 'door:token';

/** Anybody, logged in or not. */
export const AllowPublic = (): CustomDecorator => SetMetadata(PUBLIC_DOOR, true);
/** A contact who is logged in to the customer area. */
export const AllowCustomer = (): CustomDecorator => SetMetadata(CUSTOMER_DOOR, true);
/** An operator who is logged in; with `admin` only administrators. */
export const AllowOperator = (options: { admin?: boolean } = {}): CustomDecorator =>
  SetMetadata(OPERATOR_DOOR, { admin: options.admin ?? false });
/** A programme whose token has this scope. */
export const AllowToken = (scope: TokenScope): CustomDecorator => SetMetadata(TOKEN_DOOR, scope);

/** Who may enter a route. */
export interface Doors {
  public: boolean;
  customer: boolean;
  operator: { admin: boolean } | undefined;
  token: TokenScope | undefined;
}

/** The doors of a method and of its controller together; for each kind the method's word counts first. */
export function doorsOf(handler: object, controller: object): Doors {
  const door = <T>(key: string): T | undefined =>
    (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
  return {
    public: door<boolean>(PUBLIC_DOOR) ?? false,
    customer: door<boolean>(CUSTOMER_DOOR) ?? false,
    operator: door<{ admin: boolean }>(OPERATOR_DOOR),
    token: door<TokenScope>(TOKEN_DOOR),
  };
}

/** Who came in, as the guard found out; kept on the request. */
export interface Visitor {
  contact?: ContactActor;
  operator?: OperatorActor;
  token?: TokenActor;
  /** The session the cookie stands for. */
  sessionId?: string;
  loginId?: string;
}

/** A request the guard has looked at. */
export interface VisitedRequest {
  visitor?: Visitor;
  headers: Record<string, string | string[] | undefined>;
  ip: string;
}

function visitorOf(context: ExecutionContext): Visitor {
  return context.switchToHttp().getRequest<VisitedRequest>().visitor ?? {};
}

function present<T>(value: T | undefined, door: string): T {
  if (!value) throw new Error(`This route takes ${door}, but its door lets others in`);
  return value;
}

/** The contact who is logged in. */
export const CurrentContact = createParamDecorator((_: unknown, context: ExecutionContext): ContactActor =>
  present(visitorOf(context).contact, 'a contact'),
);
/** The operator who is logged in. */
export const CurrentOperator = createParamDecorator((_: unknown, context: ExecutionContext): OperatorActor =>
  present(visitorOf(context).operator, 'an operator'),
);
/** The operator or the programme that acts for the desk. */
export const CurrentDesk = createParamDecorator((_: unknown, context: ExecutionContext): OperatorActor | TokenActor => {
  const visitor = visitorOf(context);
  return present(visitor.operator ?? visitor.token, 'an operator or a token');
});
/** The session and the log-in behind the cookie. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): { sessionId: string; loginId: string } => {
    const { sessionId, loginId } = visitorOf(context);
    return { sessionId: present(sessionId, 'a session'), loginId: present(loginId, 'a session') };
  },
);
