import { describe, expect, test } from '@jest/globals';
import { cleanFilename, inspectFile } from './inspect-file.js';

const look = (filename: string, content: string | Buffer, declaredType = 'application/octet-stream') =>
  inspectFile({ filename, declaredType, bytes: Buffer.from(content) });
const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n';
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

describe('the type of a file', () => {
  test.each([
    ['a.pdf', PDF, 'application/pdf'],
    ['a.txt', 'Riga uno\nperché no\n', 'text/plain'],
    ['a.txt', Buffer.from('perch\xe9', 'latin1'), 'text/plain'],
    ['a.html', '\uFEFF  <!DOCTYPE html><p>ciao', 'text/html'],
    ['a.txt', 'ciao <script>alert(1)</script>', 'text/html'],
    ['a.svg', '<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['a.svg', '<svg/onload=alert(1)>', 'image/svg+xml'],
    ['fattura.xml', '<?xml version="1.0"?><FatturaElettronica/>', 'application/xml'],
    ['a.sh', '#!/bin/sh\nrm -rf /\n', 'text/x-script'],
    ['a.bin', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
    ['a.zip', ZIP, 'application/zip'],
  ])('of %s is found in its content', async (name, content, expected) => {
    expect((await look(name, content, 'image/png')).mediaType).toBe(expected);
  });
});

describe('suspicion', () => {
  test.each([
    ['fattura.pdf', PDF],
    ['errori.log', 'riga\n'],
    ['esempio.com.log', 'riga\n'],
    ['fattura.xml.p7m', Buffer.from([0x30, 0x82, 0, 1])],
    ['archivio.tar.gz', Buffer.from('1f8b0800000000000003', 'hex')],
    ['senza-estensione', 'testo'],
    ['dati.xml', '<?xml version="1.0"?><a/>'],
    ['foto di Bari.v2.pdf', PDF],
  ])('does not fall on %s', async (name, content) => {
    expect(await look(name, content)).toMatchObject({ suspicious: false });
  });

  test.each([
    ['pagina.html', '<html>'],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['programma.exe', EXE],
    ['foto.png', EXE],
    ['fattura.pdf.exe', EXE],
    ['fattura.exe.pdf', PDF],
    ['fattura.pdf', 'non sono un pdf'],
    ['foto.jpg', '<html><script>1</script>'],
    ['note.txt', '#!/bin/sh\n'],
    ['.htaccess', 'AddType application/x-httpd-php .jpg'],
    ['shell.pht', 'ciao'],
    ['script.js', 'alert(1)'],
    ['fattura\u202Efdp.exe', PDF],
    ['fattura\u202Efdp.pdf', PDF],
    ['macro.docm', ZIP],
  ])('falls on %j', async (name, content) => {
    expect(await look(name, content)).toMatchObject({ suspicious: true });
  });
});

describe('a name', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Utenti\\giulia\\fattura.pdf', 'fattura.pdf'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['fattura\u202Efdp.exe', 'fatturafdp.exe'],
    ['', 'file'],
    ['..', 'file'],
    ['cartella/', 'file'],
    [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(196)}.pdf`],
    ['=cmd|calc!A1.csv', '=cmd|calc!A1.csv'],
  ])('%j becomes the label %j', (name, label) => {
    expect(cleanFilename(name)).toBe(label);
  });

  test('and the declared type are kept without control characters, with size and hash', async () => {
    expect(await look('a.txt', 'ciao', 'text/plain\r\nX: y')).toMatchObject({
      declaredType: 'text/plainX: y',
      size: 4,
      sha256: 'b133a0c0e9bee3be20163d2ad31d6248db292aa6dcb1ee087a2aa50e0fc75ae2',
    });
  });
});
