import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CreateTokenDto, NewTokenView, TokenListView, TokenView, type OperatorActor } from '@tunda/domain';
import { AllowOperator, CurrentOperator } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { TokensService } from './tokens.service.js';

/** Tokens for programmes of integrators. Only administrators. */
@Controller('operator/tokens')
@AllowOperator({ admin: true })
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  /** The tokens, newest first */
  @Get()
  @Answers(TokenListView)
  list(): Promise<TokenListView> {
    return this.tokens.list();
  }

  /**
   * Make a token
   *
   * Its secret is in this answer and nowhere else; an Idempotency-Key is not honoured here, so that it is kept nowhere.
   */
  @Post()
  @Answers(NewTokenView, { status: 201 })
  create(@CurrentOperator() operator: OperatorActor, @Body() dto: CreateTokenDto): Promise<NewTokenView> {
    return this.tokens.create(operator, dto);
  }

  /** End a token */
  @Delete(':id')
  @Answers(TokenView)
  end(@CurrentOperator() operator: OperatorActor, @Param('id', IdPipe) id: string): Promise<TokenView> {
    return this.tokens.end(operator, id);
  }
}
