import type { Schema } from './schemas.js';

const ID = '0192f3c1-7a40-7cc3-9d3e-3f1c5a1b2c4d';
const MOMENT = '2026-11-22T09:00:00.000Z';

/** What stands in the examples, by the name of the property; `Class.property` where the name alone says too little. */
const EXAMPLES: Record<string, unknown> = {
  'AttachmentView.filename': 'errore-outlook.png',
  'AttachmentView.mediaType': 'image/png',
  'CustomerView.name': 'Fioreria Verde S.r.l.',
  'CustomerRowView.name': 'Fioreria Verde S.r.l.',
  'CreateCustomerDto.name': 'Fioreria Verde S.r.l.',
  'ChangeCustomerDto.name': 'Fioreria Verde S.r.l.',
  'CreateTokenDto.name': 'Pannello clienti',
  'TokenView.name': 'Pannello clienti',
  'NewTokenView.name': 'Pannello clienti',
  'DeskView.version': null,
  'DoneView.done': true,
  'ListOperatorTicketsDto.assignee': 'me',
  'SetPasswordDto.token': 'mF_9.B5f-4.1JqM-2Vt0xk6RrQzLw8nYcPa7sD3hGjU',
  'SetPasswordDto.password': 'sette barche verdi',
  'LogInDto.password': 'sette barche verdi',
  'DemoLoginView.password': 'sette barche verdi',
  'IssueView.text': ['Da ieri non ricevo più posta su info@fioreriaverde.example.'],
  'QuestionView.text': 'Quale casella riguarda?',
  'OutgoingMailView.to': 'giulia@fioreriaverde.example',
  'OutgoingMailView.kind': 'reply-sent',
  'OutgoingMailView.text': 'Buongiorno, abbiamo corretto il record MX.',
  'IncomingMailView.from': 'Giulia Bianchi <giulia@fioreriaverde.example>',
  'IncomingMailView.reasons': ['proven'],
  address: 'giulia@fioreriaverde.example',
  area: 'customer',
  authorName: 'Giulia Bianchi',
  assigneeName: 'Marta Conti',
  body: 'Da ieri non ricevo più posta su info@fioreriaverde.example. In webmail la casella è vuota.',
  choices: [],
  claimedAddress: 'giulia.privata@posta.example',
  claimedName: 'Giulia Bianchi',
  contactName: 'Giulia Bianchi',
  cursor: 'MjAyNi0xMS0yMlQwOTowMDowMFo',
  customerName: 'Fioreria Verde S.r.l.',
  decidedBy: 'Marta Conti',
  device: 'Firefox, Linux',
  externalId: 'C-10423',
  ip: '203.0.113.7',
  language: 'it',
  lastError: null,
  mailAddress: 'assistenza@tunda.it',
  mainContactAddress: 'giulia@fioreriaverde.example',
  mainContactName: 'Giulia Bianchi',
  name: 'Giulia Bianchi',
  nextCursor: null,
  number: '7KQ2M4XA',
  q: 'posta',
  quoted: null,
  reason: 'Richiamata al numero del contratto',
  secret: 'tda_3nV8sQx0uYk2LbT7eWm5RjZf9PcHd1AoGi6NvXtKwEs',
  sharedReason: 'Commercialista di due clienti',
  subject: 'Non arriva la posta su info@fioreriaverde.example',
  ticketNumber: '7KQ2M4XA',
};

const BY_FORMAT: Record<string, string> = { uuid: ID, 'date-time': MOMENT, email: 'giulia@fioreriaverde.example' };

/** An example of a schema: from the table above, else the plainest value that fits. */
export function exampleOf(schema: Schema, components: Record<string, Schema>, place = ''): unknown {
  const ref = schema.$ref as string | undefined;
  if (ref) return exampleOfClass(ref.split('/').at(-1) ?? '', components);
  const property = place.split('.').at(-1) ?? '';
  if (place in EXAMPLES) return EXAMPLES[place];
  if (property in EXAMPLES && isAllowed(EXAMPLES[property], schema)) return EXAMPLES[property];
  if (schema.anyOf) return exampleOf((schema.anyOf as Schema[])[0] ?? {}, components, place);
  return plainest(schema, components, place);
}

function isAllowed(value: unknown, schema: Schema): boolean {
  const types = [schema.type].flat();
  if (schema.enum) return (schema.enum as unknown[]).includes(value);
  return types.includes(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

function plainest(schema: Schema, components: Record<string, Schema>, place: string): unknown {
  if (schema.enum) return (schema.enum as unknown[])[0];
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  if (type === 'array') return [exampleOf(schema.items as Schema, components, place)];
  if (type === 'integer') return Math.max(1, (schema.minimum as number | undefined) ?? 0);
  if (type === 'boolean') return false;
  if (type === 'object') return {};
  return BY_FORMAT[schema.format as string] ?? 'testo';
}

export function exampleOfClass(name: string, components: Record<string, Schema>): unknown {
  const properties = (components[name]?.properties ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(properties).map(([property, schema]) => [
      property,
      exampleOf(schema, components, `${name}.${property}`),
    ]),
  );
}
