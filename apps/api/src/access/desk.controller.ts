import { Controller, Get, Inject, Optional } from '@nestjs/common';
import { DeskView, type DemoLoginView } from '@tunda/domain';
import { AllowPublic } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { SETTINGS, type Settings } from '../settings.js';
import { DEMO_LOGINS } from './demo-logins.js';

/** What the log-in pages show. */
@Controller('desk')
export class DeskController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Optional() @Inject(DEMO_LOGINS) private readonly demoLogins: readonly DemoLoginView[] = [],
  ) {}

  /**
   * What anybody may know of this desk
   *
   * Only a desk with demo data shows log-ins.
   */
  @Get()
  @AllowPublic()
  @Answers(DeskView)
  desk(): DeskView {
    const { demo, mailAddress } = this.settings;
    return { mailAddress, demo, demoLogins: demo ? [...this.demoLogins] : [], version: null };
  }
}
