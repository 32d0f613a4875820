import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  AnswerTicketDto,
  CloseTicketDto,
  CustomerTicketCountsView,
  CustomerTicketPageView,
  CustomerTicketView,
  ListCustomerTicketsDto,
  OpenTicketDto,
  type ContactActor,
} from '@tunda/domain';
import type { FastifyReply } from 'fastify';
import { AllowCustomer, CurrentContact } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers } from '../http/openapi/answers.js';
import { CustomerTicketReads } from './customer-ticket-reads.js';
import { CustomerTicketsService } from './customer-tickets.service.js';

@Controller('customer/tickets')
@AllowCustomer()
export class CustomerTicketsController {
  constructor(
    private readonly tickets: CustomerTicketsService,
    private readonly reads: CustomerTicketReads,
  ) {}

  /** List the tickets I may see, newest activity first */
  @Get()
  @Limited({ calls: 120, seconds: 60, ifQuery: 'q' })
  @Answers(CustomerTicketPageView)
  list(
    @CurrentContact() contact: ContactActor,
    @Query() query: ListCustomerTicketsDto,
  ): Promise<CustomerTicketPageView> {
    return this.reads.page(contact, query);
  }

  /** Count the tickets I may see by status */
  @Get('counts')
  @Answers(CustomerTicketCountsView)
  counts(@CurrentContact() contact: ContactActor): Promise<CustomerTicketCountsView> {
    return this.reads.counts(contact);
  }

  /** Open a ticket */
  @Post()
  @Answers(CustomerTicketView, {
    status: 201,
    headers: { Location: 'Address of the new ticket' },
    refuses: ['no-permission', 'attachment-not-usable'],
  })
  async open(
    @CurrentContact() contact: ContactActor,
    @Body() dto: OpenTicketDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerTicketView> {
    const ticket = await this.tickets.open(contact, dto);
    void reply.header('Location', `/api/v1/customer/tickets/${ticket.number}`);
    return ticket;
  }

  /** Read one of my tickets with its conversation */
  @Get(':number')
  @Answers(CustomerTicketView, { refuses: ['not-found'] })
  one(@CurrentContact() contact: ContactActor, @Param('number') number: string): Promise<CustomerTicketView> {
    return this.reads.one(contact, number);
  }

  /** Answer in a ticket: it is the desk's turn again */
  @Post(':number/messages')
  @Answers(CustomerTicketView, {
    status: 201,
    refuses: ['not-found', 'ticket-already-closed', 'attachment-not-usable'],
  })
  answer(
    @CurrentContact() contact: ContactActor,
    @Param('number') number: string,
    @Body() dto: AnswerTicketDto,
  ): Promise<CustomerTicketView> {
    return this.tickets.answer(contact, number, dto);
  }

  /** Close a ticket that is done */
  @Post(':number/close')
  @Answers(CustomerTicketView, { refuses: ['not-found', 'move-not-allowed'] })
  close(
    @CurrentContact() contact: ContactActor,
    @Param('number') number: string,
    @Body() dto: CloseTicketDto,
  ): Promise<CustomerTicketView> {
    return this.tickets.close(contact, number, dto.reason);
  }

  /** Take a closed or resolved ticket up again, within fourteen days of its closing */
  @Post(':number/reopen')
  @Answers(CustomerTicketView, { refuses: ['not-found', 'move-not-allowed', 'reopen-too-late'] })
  reopen(@CurrentContact() contact: ContactActor, @Param('number') number: string): Promise<CustomerTicketView> {
    return this.tickets.reopen(contact, number);
  }
}
