import { formatTicketNumber } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleDot } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './division-step.module.css';
import type { Division } from './use-division';

interface DivisionStepProps {
  division: Division;
  onUndo: () => void;
  onStop: () => void;
}

const ICONS = { sent: IconCircleCheckFilled, now: IconCircleDot, next: IconCircleDashed };

/** Which part of a divided request is in the form, what was sent, what is still to come. Takes the focus at each step. */
export function DivisionStep({ division, onUndo, onStop }: DivisionStepProps) {
  const { t } = useTranslation('assessment');
  const { parts, sent } = division;
  const step = sent.length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <section className={styles.division} aria-labelledby="division">
      <h2 id="division" ref={heading} tabIndex={-1} className={styles.title}>
        {t('matters.step', { step: step + 1, count: parts.length })}
      </h2>
      <p className={styles.text}>{t(step + 1 < parts.length ? 'matters.stepText' : 'matters.lastText')}</p>
      <ol className={styles.parts}>
        {parts.map((part, index) => {
          const state = index < step ? 'sent' : index === step ? 'now' : 'next';
          const IconOf = ICONS[state];
          const ticket = sent[index];
          return (
            <li
              key={index}
              className={styles.part}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <IconOf size={20} aria-hidden="true" />
              <span className={styles.subject}>{ticket?.subject ?? part.subject}</span>
              <span className={styles.state}>
                {ticket
                  ? t('matters.sent', { number: formatTicketNumber(ticket.number) })
                  : t(`matters.${state === 'now' ? 'now' : 'next'}`)}
              </span>
            </li>
          );
        })}
      </ol>
      <Button variant="default" size="sm" onClick={step === 0 ? onUndo : onStop}>
        {t(step === 0 ? 'matters.undo' : 'matters.stop')}
      </Button>
    </section>
  );
}
