import { Controller, Get } from '@nestjs/common';
import { DoneView } from '@tunda/domain';
import { Health } from './health.js';
import { AllowPublic } from './http/doors.js';
import { Answers } from './http/openapi/answers.js';
import { Problem } from './http/problem.js';

/** For load balancers and supervisors. */
@Controller('api/health')
@AllowPublic()
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process answers */
  @Get('live')
  @Answers(DoneView)
  live(): DoneView {
    return { done: true };
  }

  /**
   * The desk can work
   *
   * Database, migrations and workers are up; else 503 with the reason in `details.reason`.
   */
  @Get('ready')
  @Answers(DoneView, { refuses: ['service-unavailable'] })
  async ready(): Promise<DoneView> {
    const reason = await this.health.notReady();
    if (reason) throw new Problem(503, 'service-unavailable', { details: { reason } });
    return { done: true };
  }
}
