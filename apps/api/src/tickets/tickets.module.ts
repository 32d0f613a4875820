import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { AttachmentsService } from './attachments.service.js';
import { CustomerAttachmentsController } from './customer-attachments.controller.js';
import { CustomerTicketReads } from './customer-ticket-reads.js';
import { CustomerTicketsController } from './customer-tickets.controller.js';
import { CustomerTicketsService } from './customer-tickets.service.js';
import { HeldTicketsService } from './held-tickets.service.js';
import { MailIntakeService } from './mail-intake.service.js';
import { OperatorAttachmentsController } from './operator-attachments.controller.js';
import { OperatorTicketReads } from './operator-ticket-reads.js';
import { OperatorTicketsController } from './operator-tickets.controller.js';
import { OperatorTicketsService } from './operator-tickets.service.js';
import { QueueReads } from './queue-reads.js';
import { TicketMailReads } from './ticket-for-mail.js';
import { TicketTimers } from './ticket-timers.js';

@Module({
  imports: [OperatorsModule, ContactsModule],
  controllers: [
    CustomerTicketsController,
    CustomerAttachmentsController,
    OperatorTicketsController,
    OperatorAttachmentsController,
  ],
  providers: [
    CustomerTicketsService,
    CustomerTicketReads,
    OperatorTicketsService,
    OperatorTicketReads,
    QueueReads,
    AttachmentsService,
    HeldTicketsService,
    MailIntakeService,
    TicketMailReads,
    TicketTimers,
  ],
  exports: [
    CustomerTicketsService,
    OperatorTicketsService,
    AttachmentsService,
    HeldTicketsService,
    MailIntakeService,
    TicketMailReads,
    TicketTimers,
  ],
})
export class TicketsModule {}
