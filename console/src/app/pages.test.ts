// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '@shared/kernel/actor';
import { pageAt, PAGES, pagesFor } from './pages';

describe('the pages of the console', () => {
  it.each(STAFF_ROLES)('open to %s exactly where the contract behind them does', (role) => {
    const open = PAGES.filter(({ opens }) => opens.roles.some((it) => it === role));
    expect(pagesFor(role)).toEqual(open);
    for (const page of PAGES) expect(pageAt(page.path, role)).toBe(open.includes(page) ? page : 'forbidden');
  });

  it('are known by their address, whatever stands behind the question mark', () => {
    expect(pageAt('/people?words=王', 'auditor')).toMatchObject({ path: '/people' });
    expect(pageAt('/', 'finance')).toBe('home');
    expect(pageAt('/peoples', 'auditor')).toBe('unknown');
    expect(pageAt('/people/x', 'auditor')).toBe('unknown');
  });

  it('ask for nothing that a contract of a patient or doctor would give', () => {
    for (const { opens } of PAGES)
      expect(opens.roles.some((it) => (STAFF_ROLES as readonly string[]).includes(it))).toBe(true);
  });
});
