import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from './audit/audit.js';
import { Clock } from './clock.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { Outbox } from './outbox/outbox.js';
import { SETTINGS, type Settings } from './settings.js';

/** What every topic may ask for: the database, the settings, the time, the outbox, the audit trail. */
@Global()
@Module({})
export class GroundModule {
  static with(dataSource: DataSource, settings: Settings, clock: Clock): DynamicModule {
    return {
      module: GroundModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        Outbox,
        OutboxRelay,
        Audit,
      ],
      exports: [DataSource, SETTINGS, Clock, Outbox, OutboxRelay, Audit],
    };
  }
}
