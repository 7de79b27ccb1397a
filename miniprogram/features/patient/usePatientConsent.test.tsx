// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';

vi.mock('@tarojs/taro', () => ({
  default: { getStorageSync: () => '', setStorageSync: vi.fn(), removeStorageSync: vi.fn() },
  useDidShow: vi.fn(),
  useDidHide: vi.fn(),
  usePullDownRefresh: vi.fn(),
}));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/useReload', async () => {
  const { useEffect } = await import('react');
  return { useReload: (reload: () => unknown) => useEffect(() => void reload(), [reload]) };
});
const { confirmationProblem, usePatientConsent } = await import('./usePatientConsent');

const id = PatientId.parse('p1');
const father = {
  id,
  name: '王建国',
  sex: 'male',
  bornOn: '1958-03-08',
  relation: 'father',
  verifiedAt: 1,
} as const;
const child = { ...father, name: '王小宝', bornOn: '2022-06-01', relation: 'child' } as const;
const lent = {
  ...father,
  proxyConsent: { ...referenceOf(PROXY_CONSENT), askerId: id, how: 'in_person', agreedAt: 2 },
};
const service = { list: vi.fn(), guard: vi.fn(), endGuard: vi.fn(), lend: vi.fn(), endLend: vi.fn() };

async function opened(patient: object) {
  service.list.mockResolvedValue(ok({ patients: [patient] }));
  const { result } = renderHook(() => usePatientConsent(id, service as never));
  await waitFor(() => expect(result.current.screen.kind).toBe('ready'));
  return result;
}

beforeEach(() => vi.resetAllMocks());

describe('consent for a person of the account', () => {
  it('asks an adult for their name and four places before anybody is asked', async () => {
    const consent = await opened(father);
    expect(consent.current.screen).toMatchObject({ needed: 'proxy', self: undefined });
    await act(() => consent.current.lend.run());
    expect(consent.current.screen).toMatchObject({ problem: expect.stringContaining('姓名') });
    expect(service.lend).not.toHaveBeenCalled();
    expect(confirmationProblem({ name: '王建国', lastFour: '12a4' })).toContain('后四位');
    expect(confirmationProblem({ name: '王建国', lastFour: '012x' })).toBeUndefined();
  });

  it('shows a wrong confirmation as it is, and forgets what was written once it was taken', async () => {
    const consent = await opened(father);
    act(() => consent.current.change({ name: '王建国', lastFour: '0012' }));
    service.lend.mockResolvedValueOnce(reject('proxy.confirmation_wrong'));
    await act(() => consent.current.lend.run());
    expect(consent.current.screen).toMatchObject({ problem: expect.stringContaining('后四位不一致') });
    expect(consent.current.confirmed.name).toBe('王建国');
    service.lend.mockResolvedValueOnce(ok(lent));
    await act(() => consent.current.lend.run());
    expect(consent.current.screen).toMatchObject({ patient: { proxyConsent: { agreedAt: 2 } } });
    expect(consent.current.confirmed).toEqual({ name: '', lastFour: '' });
  });

  it('lets the guardian agree, and take it back', async () => {
    const consent = await opened(child);
    expect(consent.current.screen).toMatchObject({ needed: 'guardian' });
    const guardian = { ...referenceOf(GUARDIAN_CONSENT), personId: id, name: '王芳', agreedAt: 3 };
    service.guard.mockResolvedValue(ok({ ...child, guardian }));
    await act(() => consent.current.guard.run());
    expect(consent.current.screen).toMatchObject({ patient: { guardian: { name: '王芳' } } });
    service.endGuard.mockResolvedValue(ok(child));
    await act(() => consent.current.withdraw.run());
    expect(service.endLend).not.toHaveBeenCalled();
    expect(consent.current.screen).not.toHaveProperty('patient.guardian');
  });

  it('repeats a press without an answer under the same key', async () => {
    const consent = await opened(child);
    service.guard.mockResolvedValue(reject('transport.no_answer'));
    for (let i = 0; i < 2; i += 1) await act(() => consent.current.guard.run());
    const [first, second] = service.guard.mock.calls.map((call) => call[1] as string);
    expect(second).toBe(first);
  });
});
