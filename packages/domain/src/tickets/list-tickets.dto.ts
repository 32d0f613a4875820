import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../shared/optional.js';
import { PageDto } from '../shared/page.dto.js';
import { DEPARTMENTS, type Department } from './department.js';
import { CUSTOMER_STATUSES, TICKET_STATUSES, type TicketStatus } from './ticket-status.js';

export const SEARCH_MAX = 200;

/** Query of the customer's list; newest activity first. */
export class ListCustomerTicketsDto extends PageDto {
  /** Only tickets in this status. */
  @Optional()
  @IsIn(CUSTOMER_STATUSES)
  status?: TicketStatus;

  /** Words to find in subject and conversation, or a ticket number. */
  @Optional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}

/** Query of the operators' queue; who waits longest comes first. */
export class ListOperatorTicketsDto extends PageDto {
  /** Absent: everything that is not over; for one customer, or with `q`, everything. */
  @Optional()
  @IsIn(TICKET_STATUSES)
  status?: TicketStatus;

  @Optional()
  @IsIn(DEPARTMENTS)
  department?: Department;

  /** An operator's id, `me`, or `nobody`. */
  @Optional()
  @IsString()
  @MaxLength(36)
  assignee?: string;

  @Optional()
  @IsUUID()
  customerId?: string;

  /** Words to find in subject and conversation, notes included, a ticket number, or an address. */
  @Optional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}
