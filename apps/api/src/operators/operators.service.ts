import { Injectable } from '@nestjs/common';
import {
  DomainError,
  changeOperator,
  normalizeAddress,
  type ChangeOperatorDto,
  type InviteOperatorDto,
  type OperatorActor,
  type OperatorListView,
  type OperatorView,
} from '@tunda/domain';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { newId } from '../database/ids.js';
import { brokenConstraint, inTransaction, type Tx } from '../database/in-transaction.js';
import { Outbox } from '../outbox/outbox.js';
import { OperatorEntity } from './operator.entity.js';
import { endSessions, lockActiveAdmins, lockOperator } from './operator-rows.js';

function operatorView({ id, name, address, isAdmin, disabledAt }: OperatorEntity): OperatorView {
  return { id, name, address, isAdmin, disabledAt: disabledAt?.toISOString() ?? null };
}

/** The people of the desk. */
@Injectable()
export class OperatorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every operator by name, disabled ones too: their names stand on what they wrote. */
  async list(): Promise<OperatorListView> {
    const operators = await this.dataSource.manager.find(OperatorEntity, { order: { name: 'ASC', id: 'ASC' } });
    return { items: operators.map(operatorView) };
  }

  /** An active operator as an acting person, or null. */
  async findActor(manager: EntityManager, id: string): Promise<OperatorActor | null> {
    const operator = await manager.findOneBy(OperatorEntity, { id, disabledAt: IsNull() });
    return operator && { kind: 'operator', id, name: operator.name, isAdmin: operator.isAdmin };
  }

  /** A new operator; she gets a link to set her password. Throws operator-address-taken. */
  async invite(by: OperatorActor, dto: InviteOperatorDto): Promise<OperatorView> {
    return inTransaction(this.dataSource, async (tx) => {
      const operator: OperatorEntity = {
        id: newId(),
        name: dto.name.trim(),
        address: normalizeAddress(dto.address),
        isAdmin: dto.isAdmin,
        language: 'it',
        disabledAt: null,
        createdAt: this.clock.now(),
      };
      await keepNew(tx, operator);
      const { id, address, isAdmin } = operator;
      await this.audit.add(tx, by, 'operator-invited', id, { address, isAdmin: String(isAdmin) });
      const payload = { operatorId: id };
      await this.outbox.add(tx, [
        { kind: 'operator-invited', payload, dedupeKey: `operator-invited:${newId()}`, subjectId: id },
      ]);
      return operatorView(operator);
    });
  }

  /** Renames, promotes, demotes, disables or enables; disabling ends her sessions at once. Throws NotFound, last-administrator. */
  async change(by: OperatorActor, id: string, dto: ChangeOperatorDto): Promise<OperatorView> {
    return inTransaction(this.dataSource, async (tx) => {
      const admins = await lockActiveAdmins(tx);
      const operator = await lockOperator(tx, id);
      const others = admins.filter((admin) => admin.id !== id).length;
      const now = this.clock.now();
      const changed = changeOperator(operator, dto, others, now);
      await tx.update(OperatorEntity, { id }, changed);
      if (changed.disabledAt && !operator.disabledAt) await endSessions(tx, id, now);
      await this.audit.add(tx, by, 'operator-changed', id, {
        name: changed.name,
        isAdmin: String(changed.isAdmin),
        disabled: String(changed.disabledAt !== null),
      });
      return operatorView(changed);
    });
  }
}

async function keepNew(tx: Tx, operator: OperatorEntity): Promise<void> {
  try {
    await tx.insert(OperatorEntity, operator);
  } catch (error) {
    if (brokenConstraint(error) === 'operator_address')
      throw new DomainError('operator-address-taken', 'conflict', 'Another operator has this address');
    throw error;
  }
}
