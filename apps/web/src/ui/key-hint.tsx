import { Kbd } from '@mantine/core';

/** Keys beside an action: `<KeyHint keys={['Ctrl', 'K']} />`. Hidden from screen readers, which have `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span aria-hidden="true" style={{ display: 'inline-flex', gap: 4 }}>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
