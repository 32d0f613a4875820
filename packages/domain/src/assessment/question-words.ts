import type { Language } from '../shared/language.js';
import type { QUESTIONS, QuestionId } from './assessment.js';
import { ENGLISH_QUESTIONS } from './questions/english.js';
import { ITALIAN_QUESTIONS } from './questions/italian.js';

/** An answer offered as one tap: what the button says, and the sentence it becomes in the customer's text. */
export interface ChoiceWords {
  readonly label: string;
  readonly sentence: string;
}

/** The words of one question. `answer` is the sentence a written answer becomes, with `{answer}` where it goes. */
export interface WordsOfQuestion<Q extends QuestionId> {
  readonly question: string;
  readonly answer: string;
  readonly choices: Readonly<Record<(typeof QUESTIONS)[Q][number], ChoiceWords>>;
}

/** The words of every question in one language: a question or an answer without words does not compile. */
export type QuestionWords = { readonly [Q in QuestionId]: WordsOfQuestion<Q> };

/** The words of the questions for the form, the mail and the API. */
export const QUESTION_WORDS: Readonly<Record<Language, QuestionWords>> = {
  it: ITALIAN_QUESTIONS,
  en: ENGLISH_QUESTIONS,
};

/** The words of one question, whichever it is. */
export function wordsOf(
  lang: Language,
  id: QuestionId,
): { readonly question: string; readonly answer: string; readonly choices: Readonly<Record<string, ChoiceWords>> } {
  return QUESTION_WORDS[lang][id];
}

/** The sentence that an answer becomes in the customer's text: that of the choice, or the written answer in its sentence. */
export function answerSentence(lang: Language, id: QuestionId, answer: string): string {
  const words = wordsOf(lang, id);
  const choice = Object.hasOwn(words.choices, answer) ? words.choices[answer] : undefined;
  return choice?.sentence ?? words.answer.replace('{answer}', () => answer.trim());
}
