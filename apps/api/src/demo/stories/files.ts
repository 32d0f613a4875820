// Files of the demo's conversations, made here so that no binary stands in the repository.
import { deflateSync } from 'node:zlib';
import type { DemoFile } from '../story.js';

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const WIDTH = 360;
const HEIGHT = 200;

/** A drawn browser window with a bar of this colour and grey lines of text: what a screenshot looks like from afar. */
function screenshotPng([red, green, blue]: readonly [number, number, number]): Buffer {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1), 0xff);
  const paint = (left: number, top: number, width: number, height: number, colour: readonly number[]): void => {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++)
        for (let c = 0; c < 3; c++) rows[y * (WIDTH * 3 + 1) + 1 + x * 3 + c] = colour[c] ?? 0;
  };
  paint(0, 0, WIDTH, 26, [0xe6, 0xe8, 0xec]);
  paint(60, 7, 240, 12, [0xff, 0xff, 0xff]);
  paint(24, 48, WIDTH - 48, 34, [red, green, blue]);
  for (const [line, width] of [290, 312, 250, 300, 140].entries())
    paint(24, 100 + line * 18, width, 7, [0xc3, 0xc7, 0xcf]);
  // the filter byte that begins every row
  for (let y = 0; y < HEIGHT; y++) rows[y * (WIDTH * 3 + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One page with these lines, in the smallest PDF readers open. */
function pagePdf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
  const content = `BT /F1 12 Tf 16 TL 60 760 Td ${shown} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n0')}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const screenshot = (filename: string, colour: readonly [number, number, number]): DemoFile => ({
  filename,
  declaredType: 'image/png',
  bytes: () => screenshotPng(colour),
});
export const pdf = (filename: string, lines: readonly string[]): DemoFile => ({
  filename,
  declaredType: 'application/pdf',
  bytes: () => pagePdf(lines),
});
export const log = (filename: string, text: string): DemoFile => ({
  filename,
  declaredType: 'text/plain',
  bytes: () => Buffer.from(text),
});
