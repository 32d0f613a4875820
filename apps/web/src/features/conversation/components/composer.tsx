import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX } from '@tunda/domain';
import { Button, Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/dates';
import type { ApiProblem } from '../../../lib/problem';
import { FieldError } from '../../../ui/fields';
import { FilePicker } from '../../../ui/file-picker';
import { FormProblem, Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import styles from './composer.module.css';
import { useComposer, type ComposerSending } from './use-composer';

export interface ComposerProps extends ComposerSending {
  /** Accessible name of the field: "Risposta al cliente". */
  label: string;
  placeholder?: string;
  /** The verb: "Invia al cliente", "Salva nota interna". */
  submitLabel: string;
  submitIcon: Icon;
  /** `note` is drawn as a note among colleagues, so that nobody takes it for a letter. */
  tone?: 'letter' | 'note';
  /** False draws it out of sight with its text and files kept, for a composer with two sides. */
  active?: boolean;
  /** Above the field: what arrived meanwhile. */
  above?: ReactNode;
  /** Beside the button: what the ticket becomes. */
  options?: ReactNode;
  /** Draws nothing of these problems: whoever uses the composer says it better. */
  hidesProblem?: (problem: ApiProblem) => boolean;
  fieldRef?: Ref<HTMLTextAreaElement>;
}

/** Writes a message: text, files, draft kept on this device, one button. Ctrl+Enter sends. */
export function Composer(props: ComposerProps) {
  const { tone = 'letter', active = true, above, hidesProblem } = props;
  const { t } = useTranslation('conversation');
  const composer = useComposer(props);
  const { problem, blockedBy, trySending } = composer;
  return (
    <form
      noValidate
      className={styles.composer}
      data-tone={tone}
      hidden={!active}
      onSubmit={(event) => {
        event.preventDefault();
        trySending();
      }}
    >
      {above}
      <Field {...props} composer={composer} />
      {active ? <FilePicker uploads={composer.uploads} max={ATTACHMENTS_MAX} maxBytes={ATTACHMENT_BYTES_MAX} /> : null}
      {blockedBy ? (
        <Notice tone="attention" role="alert">
          {t(`compose.${blockedBy}`)}
        </Notice>
      ) : null}
      <FormProblem problem={problem && !hidesProblem?.(problem) ? problem : null} />
      <Foot {...props} composer={composer} />
    </form>
  );
}

type FieldProps = Pick<ComposerProps, 'label' | 'placeholder' | 'fieldRef'> & {
  composer: ReturnType<typeof useComposer>;
};

function Field({ label, placeholder, fieldRef, composer }: FieldProps) {
  const { ref, ...body } = composer.body;
  const merged = useMergedRef(ref, fieldRef ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    composer.trySending();
  };
  return (
    <Textarea
      {...body}
      ref={merged}
      aria-label={label}
      placeholder={placeholder ?? ''}
      autosize
      minRows={4}
      maxRows={18}
      variant="unstyled"
      classNames={{ input: styles.field ?? '' }}
      error={composer.error ? <FieldError>{composer.error}</FieldError> : undefined}
      onKeyDown={onKeyDown}
    />
  );
}

type FootProps = Pick<ComposerProps, 'options' | 'submitLabel' | 'submitIcon' | 'tone'> & {
  composer: ReturnType<typeof useComposer>;
};

function Foot({ composer, options, submitLabel, submitIcon: SubmitIcon, tone }: FootProps) {
  const { t } = useTranslation();
  const { savedAt, hasText, isPending, discard } = composer;
  return (
    <div className={styles.foot}>
      {savedAt && hasText ? (
        <span className={styles.draft}>
          {t('draft.saved', { time: formatTime(new Date(savedAt)) })}
          <Button variant="subtle" color="slate" size="compact-sm" onClick={discard}>
            {t('draft.discard')}
          </Button>
        </span>
      ) : null}
      <div className={styles.send}>
        {options}
        <SubmitButton
          isPending={isPending}
          color={tone === 'note' ? 'amber' : 'petrol'}
          leftSection={<SubmitIcon size={18} aria-hidden="true" />}
          aria-keyshortcuts="Control+Enter"
        >
          {submitLabel}
        </SubmitButton>
      </div>
    </div>
  );
}
