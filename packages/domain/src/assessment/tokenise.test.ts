import { describe, expect, it } from '@jest/globals';
import { tokenise } from './tokenise.js';

const kinds = (text: string): string[] => tokenise(text).map(({ kind, text: word }) => `${kind}:${word}`);

describe('tokenise', () => {
  it.each([
    ['info@tunda.it', ['address:info@tunda.it']],
    ['tunda.it', ['domain:tunda.it']],
    ['https://www.tunda.it/pagina?x', ['domain:https://www.tunda.it/pagina', 'mark:?', 'word:x']],
    ['info@', ['mailbox:info@']],
    ['VM-6110', ['code:vm-6110']],
    ['2024/3381', ['code:2024/3381']],
    ['10.0.0.4', ['ip:10.0.0.4']],
    ['0x800CCC0E', ['error:0x800ccc0e']],
    ['5.7.1', ['error:5.7.1']],
    ['ERR_TIMED_OUT', ['symbol:err_timed_out']],
    ['config.php', ['symbol:config.php']],
    ['4/11', ['date:4/11']],
    ['03:14', ['time:03:14']],
    ['14,64€', ['money:14,64€']],
    ['16GB', ['number:16gb']],
    ['e-mail', ['word:email']],
    ["l'errore", ['word:l', 'word:errore']],
    ['perché', ['word:perche']],
    ["doesn't", ['word:doesnt']],
    ['sito/posta', ['word:sito', 'mark:/', 'word:posta']],
    ['funziona.Grazie', ['word:funziona', 'mark:.', 'word:grazie']],
    ['"rotto"', ['quote:"', 'word:rotto', 'quote:"']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('offsets are those of the text', () => {
    const text = 'L’account è\n"fermo" (tunda.it): 5,50 €!';
    const pieces = tokenise(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces).toEqual([
      'L’',
      'account',
      'è',
      '\n',
      '"',
      'fermo',
      '"',
      '(',
      'tunda.it',
      ')',
      ':',
      '5,50',
      '€',
      '!',
    ]);
  });
});
