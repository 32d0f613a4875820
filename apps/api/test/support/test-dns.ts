import dgram from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dnsPacket, { type Answer, type Question } from 'dns-packet';

/** A DNS server of the test on loopback: knows TXT and A records, and can be made to fail or to keep silent. */
export class TestDns {
  private readonly socket = dgram.createSocket('udp4');
  private readonly records = new Map<string, string[]>();
  private readonly failing = new Set<string>();
  /** Names asked for, in order. */
  readonly asked: string[] = [];

  static async start(): Promise<TestDns> {
    const server = new TestDns();
    server.socket.on('message', (message, peer) => server.answer(message, peer));
    server.socket.bind(0, '127.0.0.1');
    await once(server.socket, 'listening');
    return server;
  }

  /** As MAIL_DNS_SERVERS takes it. */
  get address(): string {
    return `127.0.0.1:${(this.socket.address() as AddressInfo).port}`;
  }

  txt(name: string, value: string): void {
    this.records.set(`TXT ${name}`, [value]);
  }

  a(name: string, address: string): void {
    this.records.set(`A ${name}`, [address]);
  }

  remove(name: string): void {
    this.records.delete(`TXT ${name}`);
  }

  /** Names at or below this one get SERVFAIL from now on. */
  fail(name: string): void {
    this.failing.add(name);
  }

  /** Answers again. */
  heal(name: string): void {
    this.failing.delete(name);
  }

  async stop(): Promise<void> {
    this.socket.close();
    await once(this.socket, 'close');
  }

  private answer(message: Buffer, peer: dgram.RemoteInfo): void {
    const query = dnsPacket.decode(message);
    const question = query.questions?.[0] as Question;
    const name = question.name.toLowerCase();
    this.asked.push(name);
    const failed = [...this.failing].some((one) => name === one || name.endsWith(`.${one}`));
    const found = failed ? undefined : this.records.get(`${question.type} ${name}`);
    const answers = (found ?? []).map((data): Answer =>
      question.type === 'TXT'
        ? { type: 'TXT', name, ttl: 1, data: data.match(/.{1,250}/g) ?? [''] }
        : ({ type: question.type, name, ttl: 1, data } as Answer),
    );
    // rcode: 2 SERVFAIL, 3 NXDOMAIN
    const rcode = failed ? 2 : found ? 0 : 3;
    const reply = dnsPacket.encode({
      type: 'response',
      id: query.id ?? 0,
      flags: 0x8180 | rcode,
      questions: query.questions ?? [],
      answers,
    });
    this.socket.send(reply, peer.port, peer.address);
  }
}
