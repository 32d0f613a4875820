import { describe, expect, test } from '@jest/globals';
import { isWeakPassword } from './weak-password.js';

describe('a password', () => {
  const about = ['giulia.bianchi@fioreriaverde.example', 'Giulia Bianchi', 'Fioreria Verde S.r.l.'];
  test.each([
    'password1234',
    'Passw0rd2026!',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijklm',
    '210987654321',
    'GiuliaBianchi1',
    'fioreriaverde99',
    'Fioreria-Verde-2026',
    'benvenuto2026!',
    'Assistenza.2026',
    'tunda-hosting-1',
    'juventus-juventus',
  ])('like %s is weak', (password) => {
    expect(isWeakPassword(password, about)).toBe(true);
  });

  test.each([
    'quattro cavalli gialli',
    'sette barche verdi',
    'kX9#vq2LpT!z',
    'il gatto di zia Pina',
    '7391-8264-0517',
    'giulia ama i tramonti sul Tevere',
    'ħ€łłø wörld ñandú',
  ])('like %s is not', (password) => {
    expect(isWeakPassword(password, about)).toBe(false);
  });
});
