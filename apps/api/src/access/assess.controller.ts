import { Body, Controller, Post } from '@nestjs/common';
import { AssessmentView, AssessRequestDto, assessRequest, toAssessmentView } from '@tunda/domain';
import { AllowCustomer, AllowOperator, AllowToken } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers } from '../http/openapi/answers.js';

/** Judging a request before it is sent. */
@Controller('requests')
export class AssessController {
  /**
   * Say whether a request is clear
   *
   * What it lacks, the matters it holds, and at most three questions worth answering. Advice, never a lock; nothing is kept.
   */
  @Post('assess')
  @Limited({ calls: 120, seconds: 60 })
  @AllowCustomer()
  @AllowOperator()
  @AllowToken('assess')
  @Answers(AssessmentView)
  assess(@Body() dto: AssessRequestDto): AssessmentView {
    const { subject, body, lang } = dto;
    const input = { subject, body, ...(lang && { lang }) };
    return toAssessmentView(input, assessRequest(input));
  }
}
