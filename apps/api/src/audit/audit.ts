import { Injectable } from '@nestjs/common';
import type { Actor } from '@tunda/domain';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/in-transaction.js';
import { AuditEventEntity } from './audit-event.entity.js';

/** Writes who did what to whose access or account. Rows are never changed. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** @param kind a fact in the past, e.g. `contact-address-added` */
  async add(
    tx: Tx,
    actor: Actor,
    kind: string,
    subjectId: string | null,
    details: Record<string, string | null> = {},
  ): Promise<void> {
    await tx.insert(AuditEventEntity, {
      id: newId(),
      at: this.clock.now(),
      kind,
      actorKind: actor.kind,
      actorId: actor.kind === 'system' ? null : actor.id,
      actorName: actor.kind === 'system' ? 'Tunda Assistenza' : actor.name,
      subjectId,
      details,
    });
  }
}
