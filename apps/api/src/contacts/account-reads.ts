import { Injectable } from '@nestjs/common';
import {
  NotFound,
  PAGE_DEFAULT,
  TICKET_STATUSES,
  isLive,
  normalizeAddress,
  type ContactListView,
  type ContactActor,
  type ContactAddressView,
  type ContactView,
  type CustomerPageView,
  type CustomerRowView,
  type CustomerView,
  type ListCustomersDto,
} from '@tunda/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../database/cursor.js';

const LIVE = TICKET_STATUSES.filter(isLive);

const CONTACTS = `
  SELECT c.id, c.name, c."isMain", c."opensTickets", c."seesAllTickets", c."managesContacts", c.language,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', a.id, 'address', a.address, 'isPrimary', a."isPrimary", 'createdAt', a."createdAt",
              'shared', EXISTS (SELECT 1 FROM contact_address o WHERE o.address = a.address AND o."customerId" <> a."customerId")
            ) ORDER BY a."isPrimary" DESC, a."createdAt", a.id), '[]')
     FROM contact_address a WHERE a."contactId" = c.id) AS addresses
  FROM contact c WHERE c."removedAt" IS NULL`;

const HITS = `WITH hit AS MATERIALIZED (
    SELECT id FROM customer WHERE name ILIKE $2
    UNION SELECT id FROM customer WHERE "externalId" = $3
    UNION SELECT "customerId" FROM contact WHERE name ILIKE $2 AND "removedAt" IS NULL
    UNION SELECT "customerId" FROM contact_address WHERE address LIKE $4
  )`;

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

function contactView(row: ContactView): ContactView {
  const address = (one: ContactAddressView): ContactAddressView => ({
    ...one,
    createdAt: new Date(one.createdAt).toISOString(),
  });
  return { ...row, addresses: row.addresses.map(address) };
}

/** Accounts with their contacts, as operators and as their own people see them. */
@Injectable()
export class AccountReads {
  constructor(private readonly dataSource: DataSource) {}

  /** Accounts by name, searched by part of a name, the beginning of an address, or the external id. */
  async page(dto: ListCustomersDto): Promise<CustomerPageView> {
    const limit = dto.limit ?? PAGE_DEFAULT;
    const parameters: unknown[] = [limit + 1];
    const q = dto.q?.replaceAll('\0', ' ').trim();
    if (q) parameters.push(`%${likeText(q)}%`, q, `${likeText(normalizeAddress(q))}%`);
    const conditions: string[] = [];
    if (dto.cursor) {
      // a name may be longer than a cursor: the row itself tells where it stands
      parameters.push(readCursor(dto.cursor).id);
      const last = `$${parameters.length}::uuid`;
      conditions.push(`(u.name, u.id) > ((SELECT l.name FROM customer l WHERE l.id = ${last}), ${last})`);
    }
    const rows: (Omit<CustomerRowView, 'createdAt'> & { createdAt: Date })[] = await this.dataSource.query(
      `${q ? HITS : ''}
       SELECT u.id, u.kind, u.name, u."externalId", coalesce(c.name, '') AS "mainContactName",
              coalesce(a.address, '') AS "mainContactAddress", u."createdAt"
       FROM ${q ? 'hit JOIN customer u ON u.id = hit.id' : 'customer u'}
       LEFT JOIN contact c ON c."customerId" = u.id AND c."isMain" AND c."removedAt" IS NULL
       LEFT JOIN contact_address a ON a."contactId" = c.id AND a."isPrimary"
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY u.name, u.id LIMIT $1`,
      parameters,
    );
    const page = pageOf(rows, limit, ({ id }) => ({ at: '', id }));
    return {
      items: page.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  }

  /** One account with its living contacts. Throws NotFound. */
  async view(manager: EntityManager, id: string): Promise<CustomerView> {
    const [customer] = await manager.query(
      `SELECT u.id, u.kind, u.name, u."externalId", u."createdAt",
              (SELECT count(*)::int FROM ticket t WHERE t."customerId" = u.id AND t.status = ANY($2)) AS "liveTickets"
       FROM customer u WHERE u.id = $1`,
      [id, LIVE],
    );
    if (!customer) throw new NotFound('Customer');
    return {
      ...customer,
      createdAt: customer.createdAt.toISOString(),
      contacts: await this.contactsOf(manager, id),
    };
  }

  one(id: string): Promise<CustomerView> {
    return this.view(this.dataSource.manager, id);
  }

  /** The contacts of the account somebody is logged in for. */
  async listFor(contact: ContactActor): Promise<ContactListView> {
    const items = await this.contactsOf(this.dataSource.manager, contact.customerId);
    return { items, canManage: contact.managesContacts };
  }

  /** One living contact. Throws NotFound. */
  async contact(manager: EntityManager, id: string): Promise<ContactView> {
    const [row] = await manager.query(`${CONTACTS} AND c.id = $1`, [id]);
    if (!row) throw new NotFound('Contact');
    return contactView(row);
  }

  private async contactsOf(manager: EntityManager, customerId: string): Promise<ContactView[]> {
    const rows: ContactView[] = await manager.query(
      `${CONTACTS} AND c."customerId" = $1 ORDER BY c."isMain" DESC, c.name, c.id`,
      [customerId],
    );
    return rows.map(contactView);
  }
}
