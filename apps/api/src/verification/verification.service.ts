import { Injectable } from '@nestjs/common';
import {
  DESK_NAME,
  VERIFICATION_DAYS,
  approveVerification,
  expireVerification,
  rejectVerification,
  type ApproveVerificationDto,
  type Evidence,
  type OperatorActor,
  type RejectVerificationDto,
  type TrustLevel,
  type VerificationView,
} from '@tunda/domain';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { AddressesService } from '../contacts/addresses.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { newId } from '../database/ids.js';
import { inTransaction, type Tx } from '../database/in-transaction.js';
import { HeldTicketsService } from '../tickets/held-tickets.service.js';
import { keepVerification, lockExpired, lockPendingOf, lockVerification } from './verification-rows.js';
import { VerificationReads } from './verification-reads.js';
import { VerificationEntity } from './verification.entity.js';

const DAY_MS = 86_400_000;
const BATCH = 50;

/** A held request, as the mail channel hands it over. */
export interface HeldRequest {
  ticketId: string;
  claimedAddress: string;
  claimedName: string;
  level: TrustLevel;
  evidence: Evidence;
  /** The ticket the mail pointed to without being entitled to it. */
  mentionedTicketId: string | null;
}

/** Holds requests nobody has proven, and lets operators decide on them. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsService,
    private readonly addresses: AddressesService,
    private readonly tickets: HeldTicketsService,
    private readonly reads: VerificationReads,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Puts a held ticket into the queue, in the transaction that made it. Gives the id of the verification. */
  async hold(tx: Tx, request: HeldRequest): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await tx.insert(VerificationEntity, {
      id,
      ...request,
      state: 'pending',
      createdAt: now,
      expiresAt: new Date(now.getTime() + VERIFICATION_DAYS * DAY_MS),
      decidedAt: null,
      decidedBy: null,
      method: null,
      reason: null,
    });
    return id;
  }

  /**
   * An operator made sure that the request comes from this contact: the ticket becomes hers.
   * Throws verification-already-decided, contact-of-another-customer, address-already-registered.
   */
  async approve(operator: OperatorActor, id: string, dto: ApproveVerificationDto): Promise<VerificationView> {
    return inTransaction(this.dataSource, async (tx) => {
      const verification = await lockVerification(tx, id);
      const now = this.clock.now();
      const done = approveVerification(verification, operator.name, dto.method, dto.reason.trim(), now);
      const contact = await this.contacts.lockActor(tx, dto.customerId, dto.contactId);
      await this.tickets.admit(tx, done.ticketId, operator, contact);
      await keepVerification(tx, done);
      if (dto.addAddress)
        await this.addresses.addVerified(tx, operator, contact, done.claimedAddress, dto.sharedReason);
      await this.audit.add(tx, operator, 'verification-approved', id, {
        ticketId: done.ticketId,
        contactId: contact.id,
        address: done.claimedAddress,
        method: dto.method,
        reason: done.reason,
      });
      return this.reads.view(tx, id);
    });
  }

  /** The request is not the customer's: it goes away, and nobody is told. Throws verification-already-decided. */
  async reject(operator: OperatorActor, id: string, dto: RejectVerificationDto): Promise<VerificationView> {
    return inTransaction(this.dataSource, async (tx) => {
      const verification = await lockVerification(tx, id);
      const done = rejectVerification(verification, operator.name, dto.reason.trim(), this.clock.now());
      await this.tickets.reject(tx, done.ticketId, operator, dto.reason.trim());
      await keepVerification(tx, done);
      await this.audit.add(tx, operator, 'verification-rejected', id, {
        ticketId: done.ticketId,
        address: done.claimedAddress,
        reason: done.reason,
      });
      return this.reads.view(tx, id);
    });
  }

  /** A pending request needs no decision any more; false for one that was decided: it stays as it is. Within the transaction that knows why. */
  async withdraw(tx: Tx, ticketId: string, reason: string): Promise<boolean> {
    const verification = await lockPendingOf(tx, ticketId);
    if (!verification) return false;
    await keepVerification(tx, rejectVerification(verification, DESK_NAME, reason, this.clock.now()));
    await this.tickets.reject(tx, ticketId, { kind: 'system' }, reason);
    await this.audit.add(tx, { kind: 'system' }, 'verification-withdrawn', verification.id, { ticketId, reason });
    return true;
  }

  /** Lets requests go that nobody confirmed in time; the mails are kept. Gives their number. */
  async expireDue(): Promise<number> {
    for (let total = 0; ;) {
      const expired = await inTransaction(this.dataSource, async (tx) => {
        const due = await lockExpired(tx, this.clock.now(), BATCH);
        for (const verification of due) {
          const done = expireVerification(verification, this.clock.now());
          await this.tickets.reject(tx, done.ticketId, { kind: 'system' }, 'not verified in time');
          await keepVerification(tx, done);
          await this.audit.add(tx, { kind: 'system' }, 'verification-expired', done.id, { ticketId: done.ticketId });
        }
        return due.length;
      });
      total += expired;
      if (expired < BATCH) return total;
    }
  }
}
