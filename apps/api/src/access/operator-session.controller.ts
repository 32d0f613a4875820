import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ChangeLanguageDto, CurrentOperatorView, LogInDto, SessionListView } from '@tunda/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowOperator, AllowPublic, CurrentSession } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { SETTINGS, type Settings } from '../settings.js';
import { clearSessionCookie, sessionCookie, setSessionCookie } from './cookies.js';
import { LogInService } from './log-in.service.js';
import { originOf } from './origin.js';
import { SessionsService } from './sessions.service.js';

type Session = { sessionId: string; loginId: string };

/** Logging in to the desk. */
@Controller('operator')
export class OperatorSessionController {
  constructor(
    private readonly logIns: LogInService,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Log in as an operator
   *
   * Sets the cookie of the operators' area. Unknown addresses and wrong passwords get the same answer.
   */
  @Post('session')
  @AllowPublic()
  @Answers(CurrentOperatorView, { refuses: ['wrong-credentials', 'too-many-requests'] })
  async logIn(
    @Body() dto: LogInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentOperatorView> {
    const before = sessionCookie(request, this.settings, 'operator');
    const { person, session } = await this.logIns.logIn('operator', dto, originOf(request));
    if (before) await this.sessions.endBySecret(before);
    setSessionCookie(reply, this.settings, 'operator', session);
    return this.logIns.operatorView(person);
  }

  /** Who is logged in */
  @Get('session')
  @AllowOperator()
  @Answers(CurrentOperatorView)
  current(@CurrentSession() session: Session): Promise<CurrentOperatorView> {
    return this.logIns.currentOperator(session.loginId);
  }

  /** Change one's own language */
  @Patch('session')
  @AllowOperator()
  @Answers(CurrentOperatorView)
  async changeLanguage(
    @CurrentSession() session: Session,
    @Body() dto: ChangeLanguageDto,
  ): Promise<CurrentOperatorView> {
    await this.logIns.changeLanguage(session.loginId, dto.language);
    return this.logIns.currentOperator(session.loginId);
  }

  /** Log out */
  @Delete('session')
  @AllowOperator()
  @Answers(null)
  async logOut(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session.loginId, session.sessionId);
    clearSessionCookie(reply, this.settings, 'operator');
  }

  /** One's own sessions, on all devices */
  @Get('sessions')
  @AllowOperator()
  @Answers(SessionListView)
  list(@CurrentSession() session: Session): Promise<SessionListView> {
    return this.sessions.list(session.loginId, 'operator', session.sessionId);
  }

  /** End one of one's own sessions */
  @Delete('sessions/:id')
  @AllowOperator()
  @Answers(null)
  end(@CurrentSession() session: Session, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(session.loginId, id);
  }
}
