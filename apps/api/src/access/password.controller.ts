import { Body, Controller, Post, Req } from '@nestjs/common';
import { DoneView, PasswordSetView, RequestPasswordLinkDto, SetPasswordDto } from '@tunda/domain';
import type { FastifyRequest } from 'fastify';
import { AllowPublic } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { PasswordLinksService } from './password-links.service.js';

/** Setting a password by a link that came by mail. */
@Controller()
export class PasswordController {
  constructor(private readonly links: PasswordLinksService) {}

  /**
   * Ask for a link to set a password
   *
   * The answer is the same, and takes the same time, whether the address is known or not.
   */
  @Post('password-links')
  @AllowPublic()
  @Answers(DoneView, { status: 202, refuses: ['too-many-requests'] })
  async request(@Body() dto: RequestPasswordLinkDto, @Req() request: FastifyRequest): Promise<DoneView> {
    await this.links.request(dto, request.ip);
    return { done: true };
  }

  /**
   * Set the password with the secret of a link
   *
   * Works once. Ends all sessions of this log-in. Fetching the link changes nothing: mail programs that open links do no harm.
   */
  @Post('password')
  @AllowPublic()
  @Answers(PasswordSetView, { refuses: ['link-not-valid', 'password-too-weak', 'too-many-requests'] })
  setPassword(@Body() dto: SetPasswordDto, @Req() request: FastifyRequest): Promise<PasswordSetView> {
    return this.links.setPassword(dto, request.ip);
  }
}
