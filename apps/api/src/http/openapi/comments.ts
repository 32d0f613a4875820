/** Comments of classes and their members, read from the sources by scripts/openapi.mjs. */
export interface Comments {
  readonly classes: Readonly<
    Record<string, { readonly text: string; readonly members: Readonly<Record<string, string>> }>
  >;
}

export function joinComments(...all: readonly Comments[]): Comments {
  return { classes: Object.assign({}, ...all.map(({ classes }) => classes)) as Comments['classes'] };
}

/** First line and the rest: what an operation does, and what else is worth knowing. */
export function summaryAndDescription(text: string): { summary: string; description?: string } {
  const [summary = '', ...rest] = text.split(/\n\s*\n/);
  const description = rest.join('\n\n').trim();
  return { summary: summary.replaceAll('\n', ' '), ...(description && { description }) };
}
