import { registerDecorator } from 'class-validator';

/** RFC 5321 4.5.3.1: 64 octets of local part, 255 of domain, 254 for the whole path without brackets. */
export const EMAIL_MAX = 254;

// Plain ASCII addr-spec only: quoted local parts and raw international domains are how impostors look like customers.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one form in which addresses are kept and compared: trimmed and lower case.
 * The local part is case sensitive by RFC 5321 2.4, but no provider in use treats it so, and people do not type it so.
 */
export function normalizeAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** Whether a normalised address is one we may register, compare and send to. */
export function isPlainAddress(address: string): boolean {
  if (address.length > EMAIL_MAX) return false;
  const at = address.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const labels = address.slice(at + 1).split('.');
  return LOCAL.test(address.slice(0, at)) && labels.length > 1 && labels.every((label) => LABEL.test(label));
}

/** The part after the last `@`, lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

const NO_REPLY = /^(?:no|non|do-?not)[-_.]?(?:reply|risposta|rispondere|answer)/;

/** Whether an address says itself that nobody reads it: what comes from it was written by a machine, at anybody's wish. */
export const isNoReplyAddress = (address: string): boolean => NO_REPLY.test(normalizeAddress(address));

/** Validator: a plain address in any case; the service normalises it. Constraint name `isAddress`. */
export function IsAddress(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isAddress',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: (value: unknown) => typeof value === 'string' && isPlainAddress(normalizeAddress(value)) },
    });
}
