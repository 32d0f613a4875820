import { answerSentence, wordsOf, type Assessment, type QuestionId } from '@tunda/domain';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce';
import type { Matter } from '../../divide';
import styles from './coach.module.css';
import { Lights } from './lights';
import { Matters } from './matters';
import { QuestionCard } from './question-card';

interface CoachProps {
  /** Null while there is too little to judge. */
  assessment: Assessment | null;
  matters: readonly Matter[];
  /** A sentence to add to the text. */
  onSentence: (sentence: string) => void;
  onDivide: () => void;
}

/** More questions than this are an interrogation. */
const QUESTIONS_MAX = 3;

/**
 * Beside the form: three lights, at most one open question with one-tap answers, the matters when there are several.
 * It advises and never stands in the way.
 */
export function Coach({ assessment, matters, onSentence, onDivide }: CoachProps) {
  const { t } = useTranslation('assessment');
  const [done, setDone] = useState<readonly QuestionId[]>([]);
  const [together, setTogether] = useState(false);
  const place = useRef<HTMLElement>(null);
  const several = matters.length > 1 && !together;
  const open = several || done.length >= QUESTIONS_MAX ? undefined : assessment?.questions;
  const question = open?.find(({ id }) => !done.includes(id)) ?? null;
  const ready = assessment !== null && !question && !several;
  const verdict = assessment?.vague ? t('enough') : t('clear');

  const said = useRef('');
  const saying = several
    ? t('matters.title', { count: matters.length })
    : question && assessment
      ? wordsOf(assessment.lang, question.id).question
      : ready
        ? verdict
        : '';
  useEffect(() => {
    // each advice is said once, however often the text changes
    if (saying === '' || saying === said.current) return;
    said.current = saying;
    announce(saying);
  }, [saying]);

  const close = (id: QuestionId): void => {
    setDone((before) => [...before, id]);
    // the pressed button goes away with its question: the focus stays here instead of getting lost
    place.current?.focus();
  };
  return (
    <section ref={place} className={styles.coach} aria-label={t('title')} tabIndex={-1}>
      <h2 className={styles.title}>{t('title')}</h2>
      <Lights assessment={assessment} />
      {several ? <Matters matters={matters} onDivide={onDivide} onKeepTogether={() => setTogether(true)} /> : null}
      {question && assessment ? (
        <QuestionCard
          key={question.id}
          question={question}
          lang={assessment.lang}
          onAnswer={(answer) => {
            onSentence(answerSentence(assessment.lang, question.id, answer));
            close(question.id);
          }}
          onSkip={() => close(question.id)}
        />
      ) : null}
      {ready ? (
        <p className={styles.ready} data-vague={assessment.vague}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {verdict}
        </p>
      ) : null}
      {assessment === null ? <p className={styles.why}>{t('intro')}</p> : null}
    </section>
  );
}
