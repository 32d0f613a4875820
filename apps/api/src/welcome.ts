import type { FirstLink } from './access/first-operator.js';
import { demoLoginLines } from './demo/demo-logins.js';
import type { Settings } from './settings.js';

/** What a person who started the desk wants to know, as a block that stands out between log lines. */
export function welcome(settings: Settings, firstLink: FirstLink | null): string {
  const lines = [
    `Customers   ${settings.publicUrl}/`,
    `Operators   ${settings.publicUrl}/admin`,
    `API         ${settings.publicUrl}/api/docs`,
  ];
  if (settings.lmtpPort && settings.role === 'all') lines.push(`Mail in     LMTP on 127.0.0.1:${settings.lmtpPort}`);
  if (settings.demo) lines.push('', ...demoLoginLines());
  if (firstLink)
    lines.push(
      '',
      'Nobody can log in to /admin yet. Within 24 hours, choose the password of',
      `${firstLink.address} here:`,
      firstLink.link,
    );
  return ['', 'Tunda Assistenza is ready.', '', ...lines.map((line) => (line ? `  ${line}` : '')), ''].join('\n');
}
