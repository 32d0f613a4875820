import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MailModule } from '../mail/mail.module.js';
import { AccessGuard } from './access.guard.js';
import { AccessNotices } from './access-notices.js';
import { AccessTimers } from './access-timers.js';
import { AssessController } from './assess.controller.js';
import { CustomerSessionController } from './customer-session.controller.js';
import { DeskController } from './desk.controller.js';
import { FirstOperator } from './first-operator.js';
import { LogInService } from './log-in.service.js';
import { OperatorSessionController } from './operator-session.controller.js';
import { PasswordController } from './password.controller.js';
import { PasswordLinksService } from './password-links.service.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { Throttle } from './throttle.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

/** Who may come in: log-ins, sessions, password links, tokens, and the guard that obeys the doors of every route. */
@Module({
  imports: [MailModule],
  controllers: [
    CustomerSessionController,
    OperatorSessionController,
    PasswordController,
    TokensController,
    AssessController,
    DeskController,
  ],
  providers: [
    AccessNotices,
    AccessTimers,
    FirstOperator,
    LogInService,
    PasswordLinksService,
    Passwords,
    SessionsService,
    Throttle,
    TokensService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessTimers, FirstOperator, PasswordLinksService, Passwords],
})
export class AccessModule {}
