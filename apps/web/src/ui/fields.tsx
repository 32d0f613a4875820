import { PasswordInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { PasswordInputProps, TextareaProps, TextInputProps } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './fields.module.css';

interface FieldWords {
  label: string;
  /** One line between label and field. */
  hint?: ReactNode;
  /** The sentence that says what to mend; from `useDtoForm().field(...)`. */
  error?: string | undefined;
  /** Says "facoltativo" beside the label. Fields are required unless they say so. */
  optional?: boolean;
}

function OptionalLabel({ label, optional = false }: { label: string; optional?: boolean }) {
  const { t } = useTranslation();
  if (!optional) return label;
  return (
    <>
      {label} <span className={styles.optional}>({t('field.optional')})</span>
    </>
  );
}

/** Icon and sentence: an error is never told by colour alone. */
export function FieldError({ children }: { children: string }) {
  return (
    <span className={styles.error}>
      <IconAlertCircle size={16} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}

const shown = (error: string | undefined): ReactNode => (error ? <FieldError>{error}</FieldError> : undefined);

type Own<Props> = Omit<Props, 'label' | 'description' | 'error'> & FieldWords;

/** One line of text with label, hint and error, wired for screen readers. */
export function TextField({ label, hint, error, optional = false, ...rest }: Own<TextInputProps>) {
  return (
    <TextInput
      {...rest}
      label={<OptionalLabel label={label} optional={optional} />}
      description={hint}
      error={shown(error)}
    />
  );
}

/** Several lines of text; grows with what is written. */
export function TextAreaField({ label, hint, error, optional = false, ...rest }: Own<TextareaProps>) {
  return (
    <Textarea
      autosize
      minRows={6}
      maxRows={24}
      {...rest}
      label={<OptionalLabel label={label} optional={optional} />}
      description={hint}
      error={shown(error)}
    />
  );
}

/** A password, with a button that shows it. */
export function PasswordField({ label, hint, error, optional = false, ...rest }: Own<PasswordInputProps>) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword'), tabIndex: 0, 'aria-hidden': false }}
      {...rest}
      label={<OptionalLabel label={label} optional={optional} />}
      description={hint}
      error={shown(error)}
    />
  );
}

interface ChoiceFieldProps<T extends string> extends FieldWords {
  name: string;
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly { value: T; label: string; hint?: string; icon?: ReactNode }[];
}

/** A few answers as large rows, one of which is chosen. Use with a Controller. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, hint, error, optional = false, name, value, onChange, choices } = props;
  return (
    <Radio.Group
      name={name}
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
      label={<OptionalLabel label={label} optional={optional} />}
      description={hint}
      error={shown(error)}
    >
      <Stack gap={8} mt={4}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} data-chosen={choice.value === value}>
            <Radio value={choice.value} aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined} />
            {choice.icon}
            <span className={styles.choiceWords}>
              <span className={styles.choiceLabel}>{choice.label}</span>
              {choice.hint ? (
                <span className={styles.choiceHint} id={`${name}-${choice.value}-hint`}>
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </Stack>
    </Radio.Group>
  );
}
