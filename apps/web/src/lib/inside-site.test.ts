import { describe, expect, it } from '@jest/globals';
import { insideSite } from './inside-site';

describe('where a log-in leads', () => {
  it.each([
    ['/tickets/K7QM3XTP?a=1#end', 'customer', '/tickets/K7QM3XTP?a=1#end'],
    ['/admin/tickets/7', 'operator', '/admin/tickets/7'],
    [undefined, 'operator', '/admin'],
    ['https://evil.example/', 'customer', '/'],
    ['//evil.example/', 'customer', '/'],
    ['/\\evil.example/', 'customer', '/'],
    ['/\t/evil.example/', 'customer', '/'],
    ['javascript:alert(1)', 'customer', '/'],
    ['/admin', 'customer', '/'],
    ['/tickets', 'operator', '/admin'],
    ['/administrators', 'customer', '/administrators'],
    ['/login?redirectTo=/x', 'customer', '/'],
  ] as const)('%s for a %s is %s', (wanted, area, target) => {
    expect(insideSite(wanted, area)).toBe(target);
  });
});
