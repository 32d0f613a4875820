import { wordsOf, type Language, type Question } from '@tunda/domain';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './coach.module.css';

interface QuestionCardProps {
  question: Question;
  lang: Language;
  /** An id of the choices, or what was written. */
  onAnswer: (answer: string) => void;
  onSkip: () => void;
}

/** One question with its one-tap answers and a short field; the answer becomes a sentence of the text. */
export function QuestionCard({ question, lang, onAnswer, onSkip }: QuestionCardProps) {
  const { t } = useTranslation('assessment');
  const [written, setWritten] = useState('');
  const id = useId();
  const words = wordsOf(lang, question.id);
  const add = (): void => {
    if (written.trim() === '') return;
    onAnswer(written);
    setWritten('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Enter answers the question; it must not send the ticket
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <p id={id} className={styles.ask} lang={lang}>
        {words.question}
      </p>
      {question.choices.length > 0 ? (
        <div className={styles.choices}>
          {question.choices.map((choice) => (
            <Button key={choice} variant="default" size="sm" lang={lang} onClick={() => onAnswer(choice)}>
              {words.choices[choice]?.label ?? choice}
            </Button>
          ))}
        </div>
      ) : null}
      <div className={styles.write}>
        <TextInput
          className={styles.short}
          aria-labelledby={id}
          size="sm"
          maxLength={500}
          value={written}
          placeholder={t('shortAnswer')}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
          disabled={written.trim() === ''}
        >
          {t('addAnswer')}
        </Button>
      </div>
      <Button variant="subtle" size="compact-sm" onClick={onSkip}>
        {t('skip')}
      </Button>
    </div>
  );
}
