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
