import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface SubmitButtonProps extends ButtonProps {
  isPending: boolean;
  children: ReactNode;
}

/** Sends the form around it; while that lasts it keeps its width and its name, and a second press does nothing. */
export function SubmitButton({ isPending, children, ...rest }: SubmitButtonProps) {
  return (
    <Button type="submit" loading={isPending} aria-busy={isPending} {...rest}>
      {children}
    </Button>
  );
}
