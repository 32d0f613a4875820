import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  ChangeOperatorDto,
  InviteOperatorDto,
  OperatorListView,
  OperatorView,
  type OperatorActor,
} from '@tunda/domain';
import { AllowOperator, CurrentOperator } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { OperatorsService } from './operators.service.js';

@Controller('operator/operators')
@AllowOperator()
export class OperatorsController {
  constructor(private readonly operators: OperatorsService) {}

  /** List the people of the desk */
  @Get()
  @Answers(OperatorListView)
  list(): Promise<OperatorListView> {
    return this.operators.list();
  }

  /** Invite an operator; she gets a link to set her password */
  @Post()
  @AllowOperator({ admin: true })
  @Answers(OperatorView, { status: 201, refuses: ['operator-address-taken'] })
  invite(@CurrentOperator() operator: OperatorActor, @Body() dto: InviteOperatorDto): Promise<OperatorView> {
    return this.operators.invite(operator, dto);
  }

  /** Rename, promote, demote, disable or enable an operator */
  @Patch(':id')
  @AllowOperator({ admin: true })
  @Answers(OperatorView, { refuses: ['not-found', 'last-administrator'] })
  change(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
    @Body() dto: ChangeOperatorDto,
  ): Promise<OperatorView> {
    return this.operators.change(operator, id, dto);
  }
}
