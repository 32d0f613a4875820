// A mail server of the tests: takes whatever the desk sends by SMTP and gives it back as JSON over HTTP.
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const [smtpPort, httpPort] = process.argv.slice(2).map(Number);
const mails = [];

const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const raw = Buffer.concat(chunks);
      simpleParser(raw).then((mail) => {
        const header = (name) => {
          const line = mail.headerLines.find((one) => one.key === name)?.line ?? '';
          return line
            .slice(line.indexOf(':') + 1)
            .replace(/\r?\n\s+/g, ' ')
            .trim();
        };
        mails.push({
          to: session.envelope.rcptTo.map((rcpt) => rcpt.address),
          envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          messageId: mail.messageId ?? '',
          replyTo: mail.replyTo?.value[0]?.address ?? '',
          references: header('references'),
          inReplyTo: header('in-reply-to'),
          attachments: mail.attachments.map((file) => ({ filename: file.filename, size: file.size })),
          raw: raw.toString('latin1'),
        });
        done();
      }, done);
    });
  },
});
smtp.on('error', () => undefined);
smtp.listen(smtpPort, '127.0.0.1');
createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(mails));
}).listen(httpPort, '127.0.0.1');
