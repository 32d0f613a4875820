import { assessRequest, spanText, wordsOf, type Missing } from '@tunda/domain';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCornerDownLeft, IconHelpCircle, IconPuzzle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './context.module.css';

export interface AssessmentPanelProps {
  subject: string;
  /** The first letter without what it quotes. */
  body: string;
  /** Puts a question into the reply; absent where nobody can reply. */
  onAsk?: ((question: string) => void) | undefined;
}

/** What the request lacks, what to ask, and whether it holds several matters: advice, never a lock. */
export function AssessmentPanel({ subject, body, onAsk }: AssessmentPanelProps) {
  const { t } = useTranslation('operator');
  const input = useMemo(() => ({ subject, body }), [subject, body]);
  const assessment = useMemo(() => assessRequest(input), [input]);
  const { vague, missing, questions, issues, lang } = assessment;
  return (
    <>
      <p className={styles.verdict} data-vague={vague}>
        {vague ? <IconHelpCircle size={18} aria-hidden="true" /> : <IconCircleCheck size={18} aria-hidden="true" />}
        {t(vague ? 'ticket.assessment.vague' : 'ticket.assessment.clear')}
      </p>
      {missing.length > 0 ? <MissingList missing={missing} /> : null}
      {questions.length > 0 ? (
        <>
          <h3 className={styles.subtitle}>{t('ticket.assessment.ask')}</h3>
          <ul className={styles.plain} lang={lang}>
            {questions.map(({ id }) => {
              const { question } = wordsOf(lang, id);
              return (
                <li key={id} className={styles.question}>
                  <span>{question}</span>
                  {onAsk ? (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      leftSection={<IconCornerDownLeft size={14} aria-hidden="true" />}
                      aria-label={`${t('ticket.assessment.use')}: ${question}`}
                      onClick={() => onAsk(question)}
                    >
                      {t('ticket.assessment.use')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      {issues.length > 1 ? <Issues input={input} issues={issues} /> : null}
      <p className={styles.faint}>{t('ticket.assessment.advice')}</p>
    </>
  );
}

function MissingList({ missing }: { missing: readonly Missing[] }) {
  const { t } = useTranslation('operator');
  return (
    <p className={styles.missing}>
      <strong>{t('ticket.assessment.missing')}:</strong>{' '}
      {missing.map((each) => t(`ticket.assessment.${each}`)).join(', ')}
    </p>
  );
}

interface IssuesProps {
  input: { subject: string; body: string };
  issues: ReturnType<typeof assessRequest>['issues'];
}

function Issues({ input, issues }: IssuesProps) {
  const { t } = useTranslation('operator');
  const { t: common } = useTranslation();
  return (
    <>
      <h3 className={styles.subtitle}>
        <IconPuzzle size={16} aria-hidden="true" /> {t('ticket.assessment.issues', { count: issues.length })}
      </h3>
      <ol className={styles.plain}>
        {issues.map((issue, index) => (
          <li key={index} className={styles.issue}>
            <span className={styles.issueTitle}>
              {t('ticket.assessment.issue', { n: index + 1, department: common(`department.${issue.department}`) })}
              {issue.vague ? ` (${t('ticket.assessment.issueVague')})` : ''}
            </span>
            <q className={styles.issueText}>{issue.spans.map((span) => spanText(input, span)).join(' … ')}</q>
          </li>
        ))}
      </ol>
    </>
  );
}
