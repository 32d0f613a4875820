import { answerSentence, type Assessment, type QuestionId } from '@tunda/domain';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../divide';
import styles from './coach.module.css';
import { Lights } from './lights';
import { Matters } from './matters';
import { QuestionCard } from './question-card';
import { useAdvice } from './use-advice';

interface CoachProps {
  /** Null while there is too little to judge. */
  assessment: Assessment | null;
  matters: readonly Matter[];
  /** A sentence to add to the text. */
  onSentence: (sentence: string) => void;
  onDivide: () => void;
}

/**
 * Beside the form: three lights, at most one open question with one-tap answers, the matters when there are several.
 * It advises and never stands in the way.
 */
export function Coach({ assessment, matters, onSentence, onDivide }: CoachProps) {
  const { t } = useTranslation('assessment');
  const place = useRef<HTMLElement>(null);
  const { several, question, verdict, close, keepTogether } = useAdvice(assessment, matters);
  const closeHere = (id: QuestionId): void => {
    close(id);
    // the pressed button goes away with its question: the focus stays here instead of getting lost
    place.current?.focus();
  };
  return (
    <section ref={place} className={styles.coach} aria-label={t('title')} tabIndex={-1}>
      <h2 className={styles.title}>{t('title')}</h2>
      <Lights assessment={assessment} />
      {several ? (
        <Matters
          matters={matters}
          onDivide={onDivide}
          onKeepTogether={() => {
            keepTogether();
            place.current?.focus();
          }}
        />
      ) : null}
      {question && assessment ? (
        <QuestionCard
          key={question.id}
          question={question}
          lang={assessment.lang}
          onAnswer={(answer) => {
            onSentence(answerSentence(assessment.lang, question.id, answer));
            closeHere(question.id);
          }}
          onSkip={() => closeHere(question.id)}
        />
      ) : null}
      {verdict ? (
        <p className={styles.ready} data-vague={assessment?.vague}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {verdict}
        </p>
      ) : null}
      {assessment === null ? <p className={styles.why}>{t('intro')}</p> : null}
    </section>
  );
}
