// React watches the field's own setter; past it, the input event below counts as typing
const plain = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');

/** Adds a paragraph to what stands in a field, as if it had been typed: the form and its draft notice. */
export function insertParagraph(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.trimEnd();
  plain?.set?.call(field, before ? `${before}\n\n${text}` : text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
