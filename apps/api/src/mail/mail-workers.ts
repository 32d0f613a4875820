import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, WrongSetting, type Settings } from '../settings.js';
import { LmtpListener } from './lmtp-listener.js';
import { MailStore } from './mail-store.js';
import { ReceiveMailService } from './receive-mail.service.js';

/** Mail in: the listener and the worker behind it. Nothing runs until `start`, so that a process without workers stays quiet. */
@Injectable()
export class MailWorkers implements OnApplicationShutdown {
  private listener: LmtpListener | undefined;

  constructor(
    private readonly store: MailStore,
    private readonly receiver: ReceiveMailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns the port of the listener, null when LMTP_PORT is not set. @throws WrongSetting when the port is taken */
  async start(): Promise<number | null> {
    this.receiver.start();
    const { lmtpPort, mailAddress } = this.settings;
    if (lmtpPort === null) return null;
    this.listener = new LmtpListener(mailAddress, (raw, envelope) => this.store.store(raw, envelope));
    try {
      return await this.listener.listen(lmtpPort);
    } catch (error) {
      const { code } = error as { code?: string };
      throw new WrongSetting(`LMTP_PORT=${lmtpPort} cannot be used: ${code ?? 'the port is not free'} on 127.0.0.1`);
    }
  }

  /** First no new mail, then (in the receiver) no more work: what is stored waits for the next start. */
  async onApplicationShutdown(): Promise<void> {
    await this.listener?.close();
  }
}
