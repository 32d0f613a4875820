import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../../lib/use-keys';
import type { QueueFilters } from '../api/queue';

interface TicketKeysOptions {
  filters: QueueFilters;
  onWrite: (mode: 'reply' | 'note') => void;
  onAssign: () => void;
  onResolve: () => void;
}

/** The keys of an open ticket. */
export function useTicketKeys({ filters, onWrite, onAssign, onResolve }: TicketKeysOptions): void {
  const navigate = useNavigate();
  useKeys({
    r: () => onWrite('reply'),
    n: () => onWrite('note'),
    a: onAssign,
    e: onResolve,
    u: () => void navigate({ to: '/admin', search: filters }),
  });
}
