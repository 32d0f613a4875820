import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { DeskTimers } from './desk-timers.js';
import { OperatorVerificationsController } from './operator-verifications.controller.js';
import { VerificationReads } from './verification-reads.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [ContactsModule, TicketsModule],
  controllers: [OperatorVerificationsController],
  providers: [VerificationService, VerificationReads, DeskTimers],
  exports: [VerificationService, DeskTimers],
})
export class VerificationModule {}
