import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  AddNoteDto,
  AssignTicketDto,
  ChangeDepartmentDto,
  ListOperatorTicketsDto,
  MoveTicketDto,
  OpenTicketForContactDto,
  OperatorTicketPageView,
  OperatorTicketView,
  QueueCountsView,
  ReplyToTicketDto,
  type OperatorActor,
} from '@tunda/domain';
import type { FastifyReply } from 'fastify';
import { AllowOperator, AllowToken, CurrentDesk, CurrentOperator } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers } from '../http/openapi/answers.js';
import { OperatorTicketReads } from './operator-ticket-reads.js';
import { OperatorTicketsService, type Desk } from './operator-tickets.service.js';
import { QueueReads } from './queue-reads.js';

@Controller('operator/tickets')
@AllowOperator()
export class OperatorTicketsController {
  constructor(
    private readonly tickets: OperatorTicketsService,
    private readonly queue: QueueReads,
    private readonly reads: OperatorTicketReads,
  ) {}

  /** List the queue, who waits longest first; with `q`, search with the newest activity first */
  @Get()
  @Limited({ calls: 240, seconds: 60, ifQuery: 'q' })
  @AllowToken('tickets:read')
  @Answers(OperatorTicketPageView)
  list(@CurrentDesk() desk: Desk, @Query() query: ListOperatorTicketsDto): Promise<OperatorTicketPageView> {
    return this.queue.page(desk, query);
  }

  /** Count live tickets by department and status */
  @Get('counts')
  @Answers(QueueCountsView)
  counts(@CurrentOperator() operator: OperatorActor): Promise<QueueCountsView> {
    return this.queue.counts(operator);
  }

  /** Open a ticket for a contact */
  @Post()
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, {
    status: 201,
    headers: { Location: 'Address of the new ticket' },
    refuses: ['not-found', 'attachment-not-usable'],
  })
  async open(
    @CurrentDesk() desk: Desk,
    @Body() dto: OpenTicketForContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OperatorTicketView> {
    const ticket = await this.tickets.openFor(desk, dto);
    void reply.header('Location', `/api/v1/operator/tickets/${ticket.id}`);
    return ticket;
  }

  /** Read a ticket by id or number, with its conversation and notes */
  @Get(':id')
  @AllowToken('tickets:read')
  @Answers(OperatorTicketView, { refuses: ['not-found'] })
  one(@CurrentDesk() desk: Desk, @Param('id') id: string): Promise<OperatorTicketView> {
    return this.reads.one(desk, id);
  }

  /** Answer the customer; the answer leaves by mail */
  @Post(':id/messages')
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, {
    status: 201,
    refuses: [
      'not-found',
      'thread-moved-on',
      'ticket-not-verified',
      'ticket-already-closed',
      'ticket-rejected',
      'move-not-allowed',
      'attachment-not-usable',
    ],
  })
  reply(
    @CurrentDesk() desk: Desk,
    @Param('id') id: string,
    @Body() dto: ReplyToTicketDto,
  ): Promise<OperatorTicketView> {
    return this.tickets.reply(desk, id, dto);
  }

  /** Add a note that only the desk reads */
  @Post(':id/notes')
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, { status: 201, refuses: ['not-found', 'attachment-not-usable'] })
  note(@CurrentDesk() desk: Desk, @Param('id') id: string, @Body() dto: AddNoteDto): Promise<OperatorTicketView> {
    return this.tickets.note(desk, id, dto);
  }

  /** Move a ticket to another status */
  @Post(':id/status')
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, { refuses: ['not-found', 'move-not-allowed'] })
  move(@CurrentDesk() desk: Desk, @Param('id') id: string, @Body() dto: MoveTicketDto): Promise<OperatorTicketView> {
    return this.tickets.move(desk, id, dto);
  }

  /** Give a ticket to an operator, or back to its department */
  @Post(':id/assignee')
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, { refuses: ['not-found', 'assignee-not-valid'] })
  assign(
    @CurrentDesk() desk: Desk,
    @Param('id') id: string,
    @Body() dto: AssignTicketDto,
  ): Promise<OperatorTicketView> {
    return this.tickets.assign(desk, id, dto);
  }

  /** Move a ticket to the department whose matter it is */
  @Post(':id/department')
  @AllowToken('tickets:write')
  @Answers(OperatorTicketView, { refuses: ['not-found'] })
  changeDepartment(
    @CurrentDesk() desk: Desk,
    @Param('id') id: string,
    @Body() dto: ChangeDepartmentDto,
  ): Promise<OperatorTicketView> {
    return this.tickets.changeDepartment(desk, id, dto);
  }
}
