import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ChangeLanguageDto, CurrentContactView, LogInDto, SessionListView } from '@tunda/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowCustomer, AllowPublic, CurrentSession } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { SETTINGS, type Settings } from '../settings.js';
import { clearSessionCookie, sessionCookie, setSessionCookie } from './cookies.js';
import { contactView, LogInService } from './log-in.service.js';
import { originOf } from './origin.js';
import { SessionsService } from './sessions.service.js';

type Session = { sessionId: string; loginId: string };

/** Logging in to the customer area. */
@Controller('customer')
export class CustomerSessionController {
  constructor(
    private readonly logIns: LogInService,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Log in as a contact
   *
   * Sets the cookie of the customer area. Unknown addresses and wrong passwords get the same answer.
   */
  @Post('session')
  @AllowPublic()
  @Answers(CurrentContactView, { refuses: ['wrong-credentials', 'too-many-requests'] })
  async logIn(
    @Body() dto: LogInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentContactView> {
    const before = sessionCookie(request, this.settings, 'customer');
    const { person, session } = await this.logIns.logIn('customer', dto, originOf(request));
    if (before) await this.sessions.endBySecret(before);
    setSessionCookie(reply, this.settings, 'customer', session);
    return contactView(person);
  }

  /** Who is logged in */
  @Get('session')
  @AllowCustomer()
  @Answers(CurrentContactView)
  current(@CurrentSession() session: Session): Promise<CurrentContactView> {
    return this.logIns.currentContact(session.loginId);
  }

  /** Change the language one is written to */
  @Patch('session')
  @AllowCustomer()
  @Answers(CurrentContactView)
  async changeLanguage(
    @CurrentSession() session: Session,
    @Body() dto: ChangeLanguageDto,
  ): Promise<CurrentContactView> {
    await this.logIns.changeLanguage(session.loginId, dto.language);
    return this.logIns.currentContact(session.loginId);
  }

  /** Log out */
  @Delete('session')
  @AllowCustomer()
  @Answers(null)
  async logOut(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session.loginId, session.sessionId);
    clearSessionCookie(reply, this.settings, 'customer');
  }

  /** One's own sessions, on all devices */
  @Get('sessions')
  @AllowCustomer()
  @Answers(SessionListView)
  list(@CurrentSession() session: Session): Promise<SessionListView> {
    return this.sessions.list(session.loginId, 'customer', session.sessionId);
  }

  /** End one of one's own sessions */
  @Delete('sessions/:id')
  @AllowCustomer()
  @Answers(null)
  end(@CurrentSession() session: Session, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(session.loginId, id);
  }
}
