import { domainOf, type SuggestedCustomerView, type SuggestionReason } from '@tunda/domain';
import type { EntityManager } from 'typeorm';
import { isPublicMailDomain } from './public-mail-domains.js';

interface HeldRequestFacts {
  id: string;
  claimedAddress: string;
  claimedName: string;
  mentionedTicketId: string | null;
}

/** More than this is a list to search in, not a suggestion. */
const SUGGESTED_MAX = 10;
const PER_REASON = 10;

/** How much each reason says; a name alone is the sender's own choice. */
const WEIGHT: Readonly<Record<SuggestionReason, number>> = {
  'address-registered': 8,
  'decided-before': 4,
  'mentioned-ticket': 2,
  'same-domain': 2,
  'same-name': 1,
};

/** Contacts each reason points to. $1 address, $2 domain (empty: public), $3 name, $4 mentioned ticket, $5 verification. */
const POINTERS: Readonly<Record<SuggestionReason, string>> = {
  'address-registered': `SELECT a."contactId" FROM contact_address a WHERE a.address = $1`,
  'decided-before': `SELECT t."contactId" FROM verification v JOIN ticket t ON t.id = v."ticketId"
     WHERE v."claimedAddress" = $1 AND v.state = 'approved' AND v.id <> $5`,
  'mentioned-ticket': `SELECT t."contactId" FROM ticket t WHERE t.id = $4`,
  'same-domain': `SELECT a."contactId" FROM contact_address a WHERE split_part(a.address, '@', 2) = $2 AND $2 <> ''`,
  'same-name': `SELECT c.id FROM contact c WHERE lower(c.name) = lower($3) AND $3 <> ''`,
};

const QUERY = Object.entries(POINTERS)
  .map(([reason, sql]) => `(SELECT pointed.*, '${reason}' AS reason FROM (${sql}) AS pointed LIMIT ${PER_REASON})`)
  .join(' UNION ALL ');

/** Accounts a held request may belong to, the likeliest first. Names only: account data stay shut until somebody verifies. */
export async function findSuggestions(
  manager: EntityManager,
  request: HeldRequestFacts,
): Promise<SuggestedCustomerView[]> {
  const domain = domainOf(request.claimedAddress);
  const rows: (Omit<SuggestedCustomerView, 'reasons'> & { reasons: SuggestionReason[] })[] = await manager.query(
    `SELECT u.id AS "customerId", u.name AS "customerName", c.id AS "contactId", c.name AS "contactName",
            array_agg(DISTINCT p.reason) AS reasons
     FROM (${QUERY}) AS p("contactId", reason)
     JOIN contact c ON c.id = p."contactId" AND c."removedAt" IS NULL JOIN customer u ON u.id = c."customerId"
     GROUP BY u.id, c.id`,
    [
      request.claimedAddress,
      isPublicMailDomain(domain) ? '' : domain,
      request.claimedName.trim(),
      request.mentionedTicketId,
      request.id,
    ],
  );
  const weight = ({ reasons }: { reasons: SuggestionReason[] }): number =>
    reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);
  return rows
    .toSorted((a, b) => weight(b) - weight(a) || a.contactName.localeCompare(b.contactName))
    .slice(0, SUGGESTED_MAX);
}
