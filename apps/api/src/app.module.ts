import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AccessModule } from './access/access.module.js';
import type { Clock } from './clock.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { DemoModule } from './demo/demo.module.js';
import { GroundModule } from './ground.module.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { LimitInterceptor } from './http/limit.interceptor.js';
import { logging } from './http/logging.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { MailModule } from './mail/mail.module.js';
import { OperatorsModule } from './operators/operators.module.js';
import type { Settings } from './settings.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** What a desk is made of; tests bring their own. */
export interface DeskParts {
  /** Connected and migrated. */
  dataSource: DataSource;
  settings: Settings;
  clock: Clock;
  /** Where the built SPA lies, when not in its usual place. */
  webFolder?: string;
  /** More modules than the desk's own, for tests. */
  extra?: Type[];
}

/** The whole desk: the HTTP process and the worker run the same modules. */
@Module({})
export class AppModule {
  static with({ dataSource, settings, clock, extra = [] }: DeskParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(settings)),
        GroundModule.with(dataSource, settings, clock),
        OperatorsModule,
        CustomersModule,
        ContactsModule,
        TicketsModule,
        VerificationModule,
        MailModule,
        AccessModule,
        ...(settings.demo ? [DemoModule] : []),
        ...extra,
      ],
      controllers: [HealthController],
      providers: [
        Health,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: LimitInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [Health],
    };
  }
}
