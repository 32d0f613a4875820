import { Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  IncomingMailPageView,
  IncomingMailView,
  ListIncomingMailsDto,
  ListOutgoingMailsDto,
  OutgoingMailPageView,
  OutgoingMailView,
  type OperatorActor,
} from '@tunda/domain';
import type { FastifyReply } from 'fastify';
import { AllowOperator, CurrentOperator } from '../http/doors.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { IncomingMailService } from './incoming-mail.service.js';
import { OutgoingMailListService } from './outgoing-mail-list.service.js';

@Controller('operator')
@AllowOperator()
export class OperatorMailsController {
  constructor(
    private readonly incoming: IncomingMailService,
    private readonly outgoing: OutgoingMailListService,
  ) {}

  /** List the mails that arrived, newest first, with what became of each and why */
  @Get('incoming-mails')
  @Answers(IncomingMailPageView)
  listIncoming(@Query() query: ListIncomingMailsDto): Promise<IncomingMailPageView> {
    return this.incoming.page(query);
  }

  /** Download a mail as it was received */
  @Get('incoming-mails/:id/raw')
  @Answers(null, { mediaType: 'message/rfc822', refuses: ['not-found'] })
  async raw(@Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const bytes = await this.incoming.raw(id);
    // the bytes of strangers: a download, never a page
    void reply.headers({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    });
    const disposition = `attachment; filename="${id}.eml"`;
    return new StreamableFile(bytes, { type: 'message/rfc822', disposition, length: bytes.length });
  }

  /** Let a mail that became nothing be worked on again */
  @Post('incoming-mails/:id/retry')
  @Answers(IncomingMailView, { refuses: ['not-found', 'move-not-allowed'] })
  retryIncoming(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
  ): Promise<IncomingMailView> {
    return this.incoming.retry(operator, id);
  }

  /** List the desk's own mails, newest first; secret links are left out */
  @Get('outgoing-mails')
  @Answers(OutgoingMailPageView)
  listOutgoing(@Query() query: ListOutgoingMailsDto): Promise<OutgoingMailPageView> {
    return this.outgoing.page(query);
  }

  /** Try a mail that failed or waits at once; one that was sent stays as it is */
  @Post('outgoing-mails/:id/retry')
  @Answers(OutgoingMailView, { refuses: ['not-found'] })
  retryOutgoing(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
  ): Promise<OutgoingMailView> {
    return this.outgoing.retry(operator, id);
  }
}
