import { wordsOf, type Assessment, type Question, type QuestionId } from '@tunda/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce';
import type { Matter } from '../../divide';

/** More questions than this are an interrogation. */
const QUESTIONS_MAX = 3;

export interface Advice {
  /** Several matters, and the person has not said that they belong together. */
  several: boolean;
  /** The one question that is open. */
  question: Question | null;
  /** The last word, when nothing is left to ask. */
  verdict: string | null;
  /** The question was answered or skipped. */
  close: (id: QuestionId) => void;
  keepTogether: () => void;
}

const openQuestion = ({ questions }: Assessment, done: readonly QuestionId[]): Question | null =>
  done.length < QUESTIONS_MAX ? (questions.find(({ id }) => !done.includes(id)) ?? null) : null;

/** Says it to screen readers when it changes, not whenever the text does. */
function useSaidOnce(saying: string | null): void {
  const said = useRef('');
  useEffect(() => {
    if (saying === null || saying === said.current) return;
    said.current = saying;
    announce(saying);
  }, [saying]);
}

/** What the coach says now, on screen and once to screen readers. */
export function useAdvice(assessment: Assessment | null, matters: readonly Matter[]): Advice {
  const { t } = useTranslation('assessment');
  const [done, setDone] = useState<readonly QuestionId[]>([]);
  const [together, setTogether] = useState(false);
  const several = matters.length > 1 && !together;
  const question = assessment && !several ? openQuestion(assessment, done) : null;
  const isLast = assessment !== null && question === null && !several;
  const verdict = isLast ? t(assessment.vague ? 'enough' : 'clear') : null;
  const asked = question && assessment ? wordsOf(assessment.lang, question.id).question : verdict;
  useSaidOnce(several ? t('matters.title', { count: matters.length }) : asked);
  return {
    several,
    question,
    verdict,
    close: (id) => setDone((before) => [...before, id]),
    keepTogether: () => setTogether(true),
  };
}
