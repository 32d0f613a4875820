/** Our mark: a T whose stem lands in an open hand. Decoration beside the name, so it has none of its own. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-petrol-8)" />
      <path d="M8 10.5h16M16 10.5v8.5" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M9 18.5a7 7 0 0 0 14 0"
        fill="none"
        stroke="var(--mantine-color-amber-4)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
