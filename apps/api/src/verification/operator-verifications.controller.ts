import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApproveVerificationDto,
  ListVerificationsDto,
  RejectVerificationDto,
  VerificationPageView,
  VerificationView,
  type OperatorActor,
} from '@tunda/domain';
import { AllowOperator, CurrentOperator } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { VerificationReads } from './verification-reads.js';
import { VerificationService } from './verification.service.js';

@Controller('operator/verifications')
@AllowOperator()
export class OperatorVerificationsController {
  constructor(
    private readonly verifications: VerificationService,
    private readonly reads: VerificationReads,
  ) {}

  /** List held requests, pending ones oldest first, decided ones newest first */
  @Get()
  @Answers(VerificationPageView)
  list(@Query() query: ListVerificationsDto): Promise<VerificationPageView> {
    return this.reads.page(query);
  }

  /** Read a held request with what is proven of its sender and whose it may be */
  @Get(':id')
  @Answers(VerificationView, { refuses: ['not-found'] })
  one(@Param('id', IdPipe) id: string): Promise<VerificationView> {
    return this.reads.one(id);
  }

  /** Confirm that a contact wrote a held request: it becomes her ticket */
  @Post(':id/approve')
  @Answers(VerificationView, {
    refuses: ['not-found', 'verification-already-decided', 'contact-of-another-customer', 'address-already-registered'],
  })
  approve(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
    @Body() dto: ApproveVerificationDto,
  ): Promise<VerificationView> {
    return this.verifications.approve(operator, id, dto);
  }

  /** Refuse a held request; nobody is told */
  @Post(':id/reject')
  @Answers(VerificationView, { refuses: ['not-found', 'verification-already-decided'] })
  reject(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
    @Body() dto: RejectVerificationDto,
  ): Promise<VerificationView> {
    return this.verifications.reject(operator, id, dto);
  }
}
