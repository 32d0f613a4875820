import { Global, Module } from '@nestjs/common';
import { DEMO_LOGINS } from '../access/demo-logins.js';
import { LOGINS } from './demo-logins.js';

/** Lets the log-in page show the demo's log-ins. Only a desk with demo has this module. */
@Global()
@Module({ providers: [{ provide: DEMO_LOGINS, useValue: LOGINS }], exports: [DEMO_LOGINS] })
export class DemoModule {}
