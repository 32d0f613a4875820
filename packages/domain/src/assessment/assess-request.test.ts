import { describe, expect, it } from '@jest/globals';
import { assessRequest } from './assess-request.js';
import { spanText } from './assessment.js';

function assess(body: string, subject = '') {
  const input = { subject, body };
  const assessment = assessRequest(input);
  return {
    ...assessment,
    asked: assessment.questions.map(({ id }) => id),
    texts: assessment.issues.map((issue) => issue.spans.map((span) => spanText(input, span))),
    departments: assessment.issues.map((issue) => issue.department),
  };
}

describe('the two bad examples of the provider', () => {
  it.each([
    'Non mi funziona la posta',
    'non mi funziona la posta!!',
    'NON MI FUNZIONA LA POSTA',
    'My email is not working',
    "My mail doesn't work",
  ])('%s: which mailbox, sending or receiving, which error', (body) => {
    const { vague, missing, asked, departments } = assess(body);
    expect(vague).toBe(true);
    expect(missing).toEqual(['object', 'symptom']);
    expect(asked).toEqual(['which-mailbox', 'mail-direction', 'mail-error']);
    expect(departments).toEqual(['technical']);
  });

  it.each(['Non mi funziona la posta su info@tunda.it', 'My email info@tunda.it is not working'])(
    '%s: the mailbox is known, so the next questions',
    (body) => {
      const { missing, asked } = assess(body);
      expect(missing).toEqual(['symptom']);
      expect(asked).toEqual(['mail-direction', 'mail-error', 'since-when']);
    },
  );

  it.each([
    'Ho un problema con la fattura X',
    'Ho un problema con la fattura 2024/3381',
    'I have a problem with invoice X',
    'There is a problem with invoice 50113',
  ])('%s: what is wrong, what was expected', (body) => {
    const { missing, asked, departments } = assess(body);
    expect(missing).toEqual(['symptom']);
    expect(asked).toEqual(['invoice-problem', 'invoice-expected']);
    expect(departments).toEqual(['administrative']);
  });

  it.each(['Ho un problema con la fattura', 'I have a problem with the invoice'])('%s: which one, too', (body) => {
    const { missing, asked } = assess(body);
    expect(missing).toEqual(['object', 'symptom']);
    expect(asked).toEqual(['which-invoice', 'invoice-problem', 'invoice-expected']);
  });
});

describe('two plainly different matters', () => {
  it.each([
    [
      'La casella info@tunda.it da ieri non riceve più mail. Inoltre vorrei un preventivo per una VPS con 8 GB di RAM.',
      ['technical', 'commercial'],
      [
        'La casella info@tunda.it da ieri non riceve più mail.',
        'Inoltre vorrei un preventivo per una VPS con 8 GB di RAM.',
      ],
    ],
    [
      'The mailbox info@tunda.it has not been receiving mail since yesterday. Also, I would like a quote for a VPS with 8 GB of RAM.',
      ['technical', 'commercial'],
      [
        'The mailbox info@tunda.it has not been receiving mail since yesterday.',
        'Also, I would like a quote for a VPS with 8 GB of RAM.',
      ],
    ],
    [
      'info@tunda.it non riceve da ieri. La fattura 3381 ha la vecchia sede: fate la nota di credito.',
      ['technical', 'administrative'],
      ['info@tunda.it non riceve da ieri.', 'La fattura 3381 ha la vecchia sede: fate la nota di credito.'],
    ],
  ])('%s', (body, departments, texts) => {
    const assessed = assess(body);
    expect(assessed.vague).toBe(false);
    expect(assessed.departments).toEqual(departments);
    expect(assessed.texts).toEqual(texts.map((text) => [text]));
  });
});

describe('pairs that differ by little', () => {
  it.each([
    ['X.it non va', 'tunda.it non va', 'Su tunda.it da stamattina compare "503 Service Unavailable"'],
    [
      'mailbox without symptom',
      'La casella info@tunda.it non funziona',
      'La casella info@tunda.it non riceve da ieri, chi scrive legge "550 user unknown"',
    ],
    [
      'error without mailbox',
      'Outlook dice "0x800CCC0E" solo in invio',
      'info@tunda.it: Outlook dice "0x800CCC0E" solo in invio',
    ],
    [
      'records without values',
      'Cambiate i record DNS di tunda.it',
      'Cambiate il record A di tunda.it in 62.149.188.40',
    ],
    [
      'a bill',
      'There is something wrong with invoice 80112',
      'Invoice 80112 bills 12 mailboxes, we have 9 since August',
    ],
    ['a server', 'Please reboot the server', 'Please reboot VM-4490'],
  ])('%s: vague, then clear', (_name, vague, clear) => {
    expect(assess(vague).vague).toBe(true);
    expect(assess(clear).missing).toEqual([]);
  });

  it.each([
    [
      'symptoms of one cause',
      'Su VM-9004 i container non partono, i log non si scrivono, apt fallisce: /var è montato in sola lettura, "EXT4-fs error"',
    ],
    [
      'steps tried',
      'Il sito tunda.it dà "425 Can\'t open data connection" in FTP. Ho provato:\n1. un altro browser\n2. senza firewall\n3. da un altro pc',
    ],
    ['a list under one order', 'Domini da non rinnovare:\n- viaggi.it\n- viaggi.net\n- crociere.com'],
    [
      'thanks for something else',
      'Grazie per il trasferimento, tutto ok! La casella info@tunda.it però non riceve da ieri: "550 user unknown".',
    ],
  ])('%s: one matter', (_name, body) => {
    expect(assess(body).issues).toHaveLength(1);
  });
});

describe('spans', () => {
  it.each([
    'Buongiorno,\n\nla casella info@tunda.it non riceve da ieri.\nInoltre vorrei un preventivo per una VPS con 8 GB di RAM.\n\nCordiali saluti\nMario Rossi',
    '- fattura 8812: manca il CIG, riemettetela\n- VM-4001: il backup si ferma al 60% con "No space left on device"',
  ])('are exact, apart and in order, without greeting and signature: %s', (body) => {
    const spans = assess(body).issues.flatMap((issue) => issue.spans);
    expect(spans).toHaveLength(2);
    expect(spans[0]!.end).toBeLessThanOrEqual(spans[1]!.start);
    for (const { start, end } of spans) expect(body.slice(start, end)).toBe(body.slice(start, end).trim());
    expect(spans.map(({ start, end }) => body.slice(start, end)).join()).not.toMatch(/Buongiorno|saluti|Rossi/);
  });

  it('what was found is shown: the thing, what happens, since when', () => {
    const body = 'La casella info@tunda.it non riceve da ieri';
    const { found } = assessRequest({ subject: '', body });
    const texts = (slot: keyof typeof found): string[] =>
      (found[slot] ?? []).map(({ start, end }) => body.slice(start, end));
    expect(texts('object')).toEqual(['info@tunda.it']);
    expect(texts('symptom')).toEqual(['non riceve']);
    expect(texts('context')).toEqual(['da ieri']);
  });
});

describe('the same text always has the same answer', () => {
  it('and a chosen department and language are kept', () => {
    const input = {
      subject: 'posta',
      body: 'Non mi funziona la posta',
      lang: 'en',
      department: 'administrative',
    } as const;
    expect(assessRequest(input)).toEqual(assessRequest(input));
    expect(assessRequest(input)).toMatchObject({ lang: 'en', issues: [{ department: 'administrative' }] });
  });

  it.each(['', ' ', '\n\n', '???', '🙏', '\u0000', 'ciao'])('%j is vague and one matter', (body) => {
    const { vague, issues } = assess(body);
    expect({ vague, issues: issues.length }).toEqual({ vague: true, issues: 1 });
  });
});
