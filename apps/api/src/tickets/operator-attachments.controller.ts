import { Controller, Delete, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { AttachmentView, type OperatorActor } from '@tunda/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowOperator, CurrentOperator } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers, TakesFile } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { AttachmentsService } from './attachments.service.js';
import { fileAnswer } from './file-answer.js';
import { readUpload } from './read-upload.js';
import { ShowFileDto } from './show-file.dto.js';

@Controller('operator')
@AllowOperator()
export class OperatorAttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** Upload a file that a message will take; unused ones go after a day */
  @Post('uploads')
  @Limited({ calls: 60, seconds: 60 })
  @TakesFile()
  @Answers(AttachmentView, {
    status: 201,
    refuses: ['attachment-empty', 'attachment-too-large', 'too-many-attachments'],
  })
  async upload(@CurrentOperator() operator: OperatorActor, @Req() request: FastifyRequest): Promise<AttachmentView> {
    return this.attachments.upload(operator, await readUpload(request));
  }

  /** Take back an upload that no message has taken */
  @Delete('uploads/:id')
  @Answers(null, { refuses: ['not-found'] })
  discard(@CurrentOperator() operator: OperatorActor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.attachments.discard(operator, id);
  }

  /** Download a file; with `inline=1`, show a plain picture */
  @Get('attachments/:id')
  @Answers(null, { mediaType: 'application/octet-stream', refuses: ['not-found'] })
  async show(
    @CurrentOperator() operator: OperatorActor,
    @Param('id', IdPipe) id: string,
    @Query() query: ShowFileDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileAnswer(reply, await this.attachments.showToOperator(operator, id), query.inline === '1');
  }
}
