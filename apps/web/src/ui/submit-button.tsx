import { Button, Loader, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './submit-button.module.css';

interface SubmitButtonProps extends Omit<ButtonProps, 'className'> {
  isPending: boolean;
  children: ReactNode;
}

/**
 * Sends the form around it; while that lasts it keeps its width and its name, and a second press does nothing.
 * It is never `disabled`: that would take the focus away from whoever pressed it.
 */
export function SubmitButton({ isPending, children, ...rest }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      aria-busy={isPending}
      aria-disabled={isPending}
      {...(isPending ? { className: styles.pending } : {})}
      onClick={(event) => {
        if (isPending) event.preventDefault();
      }}
      {...rest}
    >
      <span className={styles.label}>
        <span className={styles.words} data-pending={isPending}>
          {children}
        </span>
        {isPending ? <Loader size={18} className={styles.loader} aria-hidden="true" /> : null}
      </span>
    </Button>
  );
}
