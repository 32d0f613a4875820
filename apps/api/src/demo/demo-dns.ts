import dgram from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dnsPacket, { type Answer, type Packet } from 'dns-packet';
import type { ZoneRecord } from './demo-zone.js';

const TTL_SECONDS = 60;
/** Authoritative answer, recursion desired; the resolver wants recursion to be available too. */
const FLAGS = 0x8580;
const NXDOMAIN = 3;

/** A DNS server on loopback that knows the demo's zone and nothing else: names outside it do not exist. */
export class DemoDns {
  private readonly socket = dgram.createSocket('udp4');

  private constructor(private readonly zone: readonly ZoneRecord[]) {}

  /** Starts on a free port of 127.0.0.1. */
  static async start(zone: readonly ZoneRecord[]): Promise<DemoDns> {
    const server = new DemoDns(zone);
    // an error of one packet (its sender is gone) must not end the desk
    server.socket.on('message', (message, peer) => {
      const reply = server.answer(message);
      if (reply) server.socket.send(reply, peer.port, peer.address, () => undefined);
    });
    server.socket.bind(0, '127.0.0.1');
    await once(server.socket, 'listening');
    server.socket.on('error', () => undefined);
    // it serves the desk and keeps no process alive by itself
    server.socket.unref();
    return server;
  }

  /** As MAIL_DNS_SERVERS takes it. */
  get address(): string {
    return `127.0.0.1:${(this.socket.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.socket, 'close');
    this.socket.close();
    await closed;
  }

  /** The answer to a packet; null for one that is no question. */
  private answer(message: Buffer): Buffer | null {
    let query: Packet;
    try {
      query = dnsPacket.decode(message);
    } catch {
      return null;
    }
    const [question] = query.questions ?? [];
    if (query.type === 'response' || !question) return null;
    const name = question.name.toLowerCase();
    const answers = this.zone.filter((record) => record.name === name && record.type === question.type).map(answerOf);
    const known = this.zone.some((record) => record.name === name || record.name.endsWith(`.${name}`));
    return dnsPacket.encode({
      type: 'response',
      id: query.id ?? 0,
      flags: known ? FLAGS : FLAGS | NXDOMAIN,
      questions: [question],
      answers,
    });
  }
}

function answerOf(record: ZoneRecord): Answer {
  const { name, type, value } = record;
  if (type === 'MX') return { name, type, ttl: TTL_SECONDS, data: { preference: record.preference, exchange: value } };
  // one string of a TXT record holds 255 bytes at most
  if (type === 'TXT') return { name, type, ttl: TTL_SECONDS, data: value.match(/.{1,250}/g) ?? [''] };
  return { name, type, ttl: TTL_SECONDS, data: value };
}
