/**
 * Every stable `code` an answer of the API may carry (application/problem+json, RFC 9457).
 * The locale files of the web are typed by this list: a code without a sentence does not compile.
 */
export const PROBLEM_CODES = {
  // transport
  'invalid-input': 'Some fields are not valid',
  'malformed-request': 'The request could not be read',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'This address does not take that method',
  'not-logged-in': 'Log in first',
  'no-permission': 'Your permissions do not allow this',
  'cross-site-request': 'The request came from another site',
  'too-many-requests': 'Too many requests: wait a little',
  'payload-too-large': 'The request is too large',
  'unsupported-media-type': 'This type of content is not accepted',
  'idempotency-key-reused': 'The same Idempotency-Key came with a different request',
  'service-unavailable': 'The desk is not ready',
  'internal-error': 'The desk could not complete the request',
  // access
  'wrong-credentials': 'Address or password not right',
  'link-not-valid': 'The link is used, expired or not complete',
  'password-too-weak': 'The password is too easy to guess',
  'token-not-valid': 'The token is unknown, expired or ended',
  // tickets
  'move-not-allowed': 'The ticket cannot go from its state to that one',
  'ticket-not-verified': 'The sender is not verified yet',
  'ticket-already-closed': 'The ticket is closed',
  'ticket-rejected': 'The request was rejected',
  'thread-moved-on': 'Something arrived in the meantime',
  'reopen-too-late': 'The ticket was closed too long ago: open a new one',
  'attachment-not-usable': 'An attachment is unknown, expired or already used',
  'attachment-too-large': 'The file is too large',
  'attachment-empty': 'The file is empty',
  'too-many-attachments': 'Too many files',
  'assignee-not-valid': 'This operator cannot be assigned',
  // verification
  'verification-already-decided': 'Somebody already decided on this request',
  'contact-of-another-customer': 'The contact does not belong to this customer',
  // customers and contacts
  'address-already-registered': 'The address is registered on another account',
  'last-address': 'A contact needs at least one address',
  'login-address': 'The address is used to log in: change the log-in first',
  'main-contact-required': 'An account needs exactly one main contact',
  'external-id-taken': 'Another customer has this external id',
  'operator-address-taken': 'Another operator has this address',
  'last-administrator': 'The desk needs at least one active administrator',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
