import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { SETTINGS, type Settings } from '../settings.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { AccountMails } from './account-mails.js';
import { FileMailService } from './file-mail.service.js';
import { IncomingMailService } from './incoming-mail.service.js';
import { MailKeyring } from './mail-keys.js';
import { MailStore } from './mail-store.js';
import { MailWorkers } from './mail-workers.js';
import { NeutralReceipts } from './neutral-receipts.js';
import { OperatorMailsController } from './operator-mails.controller.js';
import { OutgoingMailListService } from './outgoing-mail-list.service.js';
import { OutgoingMailService, SMTP } from './outgoing-mail.service.js';
import { ReceiveMailService } from './receive-mail.service.js';
import { RouteMailService } from './route-mail.service.js';
import { SmtpRelay, type Smtp } from './smtp.js';
import { TicketMails } from './ticket-mails.js';

/** The mail channel, in and out. */
@Module({
  imports: [ContactsModule, TicketsModule, VerificationModule],
  controllers: [OperatorMailsController],
  providers: [
    MailStore,
    MailKeyring,
    MailWorkers,
    ReceiveMailService,
    FileMailService,
    RouteMailService,
    NeutralReceipts,
    IncomingMailService,
    OutgoingMailService,
    OutgoingMailListService,
    TicketMails,
    AccountMails,
    {
      provide: SMTP,
      inject: [SETTINGS],
      useFactory: ({ smtpUrl, mailAddress }: Settings): Smtp | null =>
        smtpUrl === null ? null : new SmtpRelay(smtpUrl, mailAddress),
    },
  ],
  exports: [MailStore, MailWorkers, OutgoingMailService, ReceiveMailService],
})
export class MailModule {}
