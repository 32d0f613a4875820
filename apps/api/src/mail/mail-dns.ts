// DNS as the signature library wants it, within limits: three seconds a question, twenty questions and fifteen seconds a mail.
import { Resolver } from 'node:dns/promises';
import { LIMITS } from './mail-limits.js';

/** The signature of `dns.promises.resolve`, as far as the library uses it. */
export type LookUp = (name: string, type: string) => Promise<unknown>;

function dnsError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** A resolver that asks these servers (`address` or `address:port`), or the system's when there are none. */
export function mailResolver(servers: readonly string[]): LookUp {
  const resolver = new Resolver({ timeout: LIMITS.lookUpMs, tries: 1 });
  if (servers.length > 0) resolver.setServers(servers);
  return (name, type) => resolver.resolve(name, type);
}

/** Look-ups for one mail: each question once, and an end to their number and their time. Beyond, the answer is "try later". */
export function lookUpsForOneMail(ask: LookUp, now: () => number = Date.now): LookUp {
  const until = now() + LIMITS.authenticateMs - LIMITS.lookUpMs;
  const answers = new Map<string, Promise<unknown>>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= LIMITS.lookUps) return Promise.reject(dnsError('ESERVFAIL', 'too many look-ups for one mail'));
    if (now() > until) return Promise.reject(dnsError('ETIMEOUT', 'look-ups for this mail took too long'));
    const answer = ask(name, type);
    // the library may not wait for each: an answer nobody reads must not end the process
    answer.catch(() => undefined);
    answers.set(key, answer);
    return answer;
  };
}

const UNREACHABLE = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED', 'EREFUSED', 'EAI_AGAIN']);

/** For many mails on a machine that may have no network: after three questions in a row without any answer, stops asking. */
export function givingUp(ask: LookUp): LookUp {
  let silent = 0;
  return async (name, type) => {
    if (silent >= 3) throw dnsError('ETIMEOUT', 'no DNS server answers');
    try {
      const answer = await ask(name, type);
      silent = 0;
      return answer;
    } catch (error) {
      silent = UNREACHABLE.has((error as { code?: string }).code ?? '') ? silent + 1 : 0;
      throw error;
    }
  };
}
