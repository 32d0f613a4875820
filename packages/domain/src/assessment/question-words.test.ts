import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../shared/language.js';
import { toAssessmentView } from './assess.dto.js';
import { assessRequest } from './assess-request.js';
import { QUESTIONS, type QuestionId } from './assessment.js';
import { answerSentence, QUESTION_WORDS } from './question-words.js';

const ids = Object.keys(QUESTIONS) as QuestionId[];

describe('words of the questions', () => {
  it.each(LANGUAGES)('%s: questions ask, written answers have their place, sentences end', (lang) => {
    for (const id of ids) {
      const { question, answer, choices } = QUESTION_WORDS[lang][id];
      expect(question).toMatch(/\?/);
      expect(answer.split('{answer}')).toHaveLength(2);
      for (const { label, sentence } of Object.values(choices)) {
        expect(label).not.toMatch(/[.?]$/);
        expect(sentence).toMatch(/\.$/);
      }
    }
  });

  it('an answer becomes a sentence: that of the choice, or the written words as they are', () => {
    expect(answerSentence('it', 'mail-direction', 'receiving')).toBe('Non ricevo i messaggi; l’invio funziona.');
    expect(answerSentence('en', 'which-mailbox', ' info@tunda.it ')).toBe('The mailbox is info@tunda.it.');
    expect(answerSentence('it', 'exact-error', '$& $1')).toBe('Compare questo errore: "$& $1".');
    expect(answerSentence('it', 'since-when', 'constructor')).toBe('Succede da constructor.');
  });

  it.each([
    [
      'it',
      'Non mi funziona la posta.',
      { 'which-mailbox': 'info@tunda.it', 'mail-direction': 'receiving', 'mail-error': '550 mailbox full' },
    ],
    [
      'en',
      'My email is not working.',
      { 'which-mailbox': 'info@tunda.it', 'mail-direction': 'sending', 'mail-error': '535 authentication failed' },
    ],
    [
      'it',
      'Ho un problema con la fattura 3381.',
      { 'invoice-problem': 'wrong-amount', 'invoice-expected': '120 euro come da offerta' },
    ],
  ] as const)('%s: the answers complete "%s"', (lang, body, answers) => {
    const sentences = Object.entries(answers).map(([id, answer]) => answerSentence(lang, id as QuestionId, answer));
    const { missing } = assessRequest({ subject: '', body: [body, ...sentences].join(' ') });
    expect(missing).toEqual([]);
  });
});

describe('the view', () => {
  it('has the words of the language asked for, and the pieces of the text', () => {
    const input = { subject: '', body: 'Non mi funziona la posta' };
    const view = toAssessmentView(input, assessRequest(input), 'en');
    expect(view.issues).toEqual([{ department: 'technical', text: ['Non mi funziona la posta'], vague: true }]);
    expect(view.questions.map(({ text }) => text)[0]).toBe('Which mailbox is it?');
    expect(view.questions[1]?.choices).toEqual(['When I send', 'When I receive', 'Both']);
  });
});
