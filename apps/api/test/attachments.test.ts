import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ATTACHMENT_BYTES_MAX, AttachmentView, type AttachmentView as Attachment } from '@tunda/domain';
import { AttachmentsService } from '../src/tickets/attachments.service.js';
import type { GivenContact, GivenPerson } from './support/given.js';
import { multipart, statusesOf, topicDesk, type Caller, type TopicDesk } from './support/topic-desk.js';
import { expectView } from './support/view.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const HOUR = 3_600_000;
let t: TopicDesk;
let giulia: GivenContact;
let marta: GivenPerson;
let as: Caller;
let desk: Caller;

beforeAll(async () => {
  t = await topicDesk();
});
afterAll(() => t.desk.close());
beforeEach(async () => {
  await t.desk.database.clear();
  // not the main contact, who would see everything of her account
  giulia = await t.given.contact({ customerId: (await t.given.contact()).customerId });
  marta = await t.given.operator();
  as = await t.asContact(giulia);
  desk = await t.asOperator(marta);
});

describe('uploading', () => {
  test('keeps the file with the type its content has, and gives the bytes back', async () => {
    const answer = await as<Attachment>('POST', '/customer/uploads', multipart('foto.png', PNG, 'text/html'));
    expect(answer.status).toBe(201);
    const file = expectView(AttachmentView, answer.body);
    expect(file).toMatchObject({
      filename: 'foto.png',
      mediaType: 'image/png',
      size: PNG.length,
      inlineImage: true,
      suspicious: false,
    });
    const download = await as('GET', `/customer/attachments/${file.id}`);
    expect(download.status).toBe(200);
    expect(Number(download.headers['content-length'])).toBe(PNG.length);
  });

  test.each([
    ['', 422, 'attachment-empty'],
    ['x'.repeat(ATTACHMENT_BYTES_MAX + 1), 413, 'attachment-too-large'],
  ])('refuses an empty and a too large file (%#)', async (content, status, code) => {
    const answer = await as('POST', '/customer/uploads', multipart('a.txt', content));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  test.each([
    ['without a boundary', 'multipart/form-data', '--b--\r\n'],
    [
      'that ends in the middle of the file',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nciao',
    ],
    ['that ends in the middle of a header', 'multipart/form-data; boundary=b', '--b\r\ncontent-dispo'],
    ['that is no multipart at all', 'multipart/form-data; boundary=b', 'ciao'],
  ])('a body %s is refused, not an accident of ours', async (_, type, raw) => {
    const answer = await as('POST', '/customer/uploads', { raw, headers: { 'content-type': type } });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'invalid-input']);
  });

  test('an operator puts her file beside a note, and reads it again', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const { body: file } = await desk<Attachment>('POST', '/operator/uploads', multipart('verbale.txt', 'visto'));
    await desk('POST', `/operator/tickets/${ticket.id}/notes`, { body: { body: 'Vedi', attachmentIds: [file.id] } });
    expect((await desk('GET', `/operator/attachments/${file.id}`)).text).toBe('visto');
    expect((await as('GET', `/customer/attachments/${file.id}`)).status).toBe(404);
    const { body: unused } = await desk<Attachment>('POST', '/operator/uploads', multipart('a.txt', 'ciao'));
    expect((await desk('DELETE', `/operator/uploads/${unused.id}`)).status).toBe(204);
  });

  test('repeated with one Idempotency-Key keeps one file', async () => {
    const options = multipart('a.txt', 'ciao');
    const headers = { ...options.headers, 'Idempotency-Key': 'file-1' };
    const upload = () => as<Attachment>('POST', '/customer/uploads', { ...options, headers });
    const [one, two] = [await upload(), await upload()];
    expect(two.body).toEqual(one.body);
    expect(await t.desk.database.dataSource.query('SELECT id FROM attachment')).toEqual([{ id: one.body.id }]);
  });

  test('takes a file of exactly the greatest size', async () => {
    const answer = await as('POST', '/customer/uploads', multipart('a.txt', 'x'.repeat(ATTACHMENT_BYTES_MAX)));
    expect(answer.status).toBe(201);
  });

  test('refuses a call without a file', async () => {
    const empty = { raw: '--b--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } };
    expect((await as('POST', '/customer/uploads', empty)).status).toBe(422);
    expect((await as('POST', '/customer/uploads', { body: {} })).status).toBe(422);
  });

  test('refuses to be a store: thirty uploads may wait, even when sent at once', async () => {
    for (let i = 0; i < 28; i++) await t.tickets.attachment({ uploaderId: giulia.id });
    const answers = await Promise.all(
      [1, 2, 3, 4].map((i) => as('POST', '/customer/uploads', multipart(`${i}.txt`, 'ciao'))),
    );
    expect(statusesOf(answers)).toEqual([201, 201, 409, 409]);
  });

  test('takes an upload back, and only its own', async () => {
    const file = await t.tickets.attachment({ uploaderId: giulia.id });
    const other = await t.asContact(await t.given.contact({ customerId: giulia.customerId }));
    expect((await other('DELETE', `/customer/uploads/${file.id}`)).status).toBe(404);
    expect((await as('DELETE', `/customer/uploads/${file.id}`)).status).toBe(204);
    expect((await as('DELETE', `/customer/uploads/${file.id}`)).status).toBe(404);
    expect((await as('DELETE', '/customer/uploads/nulla')).status).toBe(404);
  });

  test('refuses to take back a file that stands in a message', async () => {
    const ticket = await t.tickets.ticket(giulia);
    const file = await t.tickets.attachment({ uploaderId: giulia.id, messageId: ticket.messageId });
    expect((await as('DELETE', `/customer/uploads/${file.id}`)).status).toBe(404);
  });

  test('unused ones go after a day and cannot be used meanwhile', async () => {
    const { body: old } = await as<Attachment>('POST', '/customer/uploads', multipart('a.txt', 'ciao'));
    const ticket = await t.tickets.ticket(giulia);
    t.desk.clock.advance(24 * HOUR);
    const later = await t.asContact(giulia);
    const answer = await later('POST', `/customer/tickets/${ticket.number}/messages`, {
      body: { body: 'Ecco', attachmentIds: [old.id] },
    });
    expect(answer.body).toMatchObject({ code: 'attachment-not-usable' });
    const kept = await t.tickets.attachment({ messageId: ticket.messageId });
    expect(await t.desk.app.get(AttachmentsService).deleteUnused()).toBe(1);
    const rows = await t.desk.database.dataSource.query('SELECT "attachmentId" FROM attachment_content');
    expect(rows).toEqual([{ attachmentId: kept.id }]);
  });

  test('one upload goes into one message, also when two messages ask for it at once', async () => {
    const file = await t.tickets.attachment({ uploaderId: giulia.id });
    const [one, two] = [await t.tickets.ticket(giulia), await t.tickets.ticket(giulia)];
    const answer = ({ number }: { number: string }) =>
      as('POST', `/customer/tickets/${number}/messages`, { body: { body: 'Ecco', attachmentIds: [file.id] } });
    const answers = await Promise.all([answer(one), answer(two)]);
    expect(statusesOf(answers)).toEqual([201, 422]);
  });

  test('keeps the order in which files were named', async () => {
    const files = [];
    for (const filename of ['a.txt', 'b.txt', 'c.txt'])
      files.push(await t.tickets.attachment({ uploaderId: giulia.id, filename }));
    const [a, b, c] = files.map(({ id }) => id);
    const answer = await as<{ messages: { attachments: Attachment[] }[] }>('POST', '/customer/tickets', {
      body: { department: 'technical', subject: 'File', body: 'Tre file', attachmentIds: [c, a, b] },
    });
    expect(answer.body.messages[0]?.attachments.map(({ filename }) => filename)).toEqual(['c.txt', 'a.txt', 'b.txt']);
  });
});

describe('downloading', () => {
  test('never lets a browser run a file', async () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { body: file } = await as<Attachment>('POST', '/customer/uploads', multipart('logo.svg', bytes, 'image/png'));
    expect(file).toMatchObject({ mediaType: 'image/svg+xml', suspicious: true, inlineImage: false });
    for (const query of ['', '?inline=1']) {
      const { headers } = await as('GET', `/customer/attachments/${file.id}${query}`);
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="logo.svg"; filename*=UTF-8''logo.svg`,
      });
    }
  });

  test('shows a plain picture in the page when asked, with its own type', async () => {
    const { body: file } = await as<Attachment>('POST', '/customer/uploads', multipart('foto.png', PNG));
    const { headers } = await as('GET', `/customer/attachments/${file.id}?inline=1`);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-disposition']).toMatch(/^inline/);
    expect((await as('GET', `/customer/attachments/${file.id}?inline=2`)).status).toBe(422);
  });

  test('writes any name into the header without breaking it', async () => {
    const file = await t.tickets.attachment({ uploaderId: giulia.id, filename: `perché "no"; 100%'().txt` });
    const { headers } = await as('GET', `/customer/attachments/${file.id}`);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="perch_ _no_; 100_'().txt"; filename*=UTF-8''perch%C3%A9%20%22no%22%3B%20100%25%27%28%29.txt`,
    );
  });

  test('follows the ticket: public messages she may see, her own uploads, nothing else', async () => {
    const carla = await t.given.contact({ customerId: giulia.customerId });
    const stranger = await t.given.contact();
    const hers = await t.tickets.ticket(giulia);
    const note = await t.tickets.message(hers, { internal: true });
    const foreign = await t.tickets.ticket(stranger);
    const colleagues = await t.tickets.ticket(carla);
    const held = await t.tickets.held({ claimedAddress: giulia.address });
    const status = async (values: Parameters<typeof t.tickets.attachment>[0], caller = as, area = 'customer') => {
      const { id } = await t.tickets.attachment(values);
      return (await caller('GET', `/${area}/attachments/${id}`)).status;
    };
    expect(await status({ messageId: hers.messageId })).toBe(200);
    expect(await status({ uploaderId: giulia.id })).toBe(200);
    expect(await status({ messageId: note.id })).toBe(404);
    expect(await status({ messageId: foreign.messageId })).toBe(404);
    expect(await status({ messageId: colleagues.messageId })).toBe(404);
    expect(await status({ messageId: held.ticket.messageId })).toBe(404);
    expect(await status({ uploaderId: carla.id })).toBe(404);
    expect(await status({ uploaderId: marta.id })).toBe(404);
    expect(await status({ uploaderId: giulia.id, expiresAt: t.desk.clock.now() })).toBe(404);
    expect(await status({ messageId: note.id }, desk, 'operator')).toBe(200);
    expect(await status({ messageId: held.ticket.messageId }, desk, 'operator')).toBe(200);
    expect(await status({ uploaderId: marta.id }, desk, 'operator')).toBe(200);
    expect(await status({ uploaderId: giulia.id }, desk, 'operator')).toBe(404);
    const all = await t.asContact(await t.given.contact({ customerId: giulia.customerId, seesAllTickets: true }));
    expect(await status({ messageId: colleagues.messageId }, all)).toBe(200);
    expect(await status({ messageId: foreign.messageId }, all)).toBe(404);
  });
});
