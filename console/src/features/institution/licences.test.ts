import { describe, expect, it } from 'vitest';
import type { LicenceView } from '@shared/contracts/institution';
import { LicenceId, StaffId } from '@shared/kernel/ids';
import { factsOf, typedOf } from './facts';
import { stateOf, urgent } from './words';

const licence = (change: Partial<LicenceView> = {}): LicenceView =>
  ({
    id: LicenceId.parse('licence-1'),
    kind: 'icp_filing',
    number: '京ICP备00000000号',
    holder: '问诊示范医院',
    issuer: '示范通信管理局',
    validFrom: '2026-01-01',
    departmentCodes: [],
    withdrawn: false,
    warnings: [],
    createdAt: 1,
    changedAt: 1,
    changedBy: StaffId.parse('staff-1'),
    inForce: true,
    ...change,
  }) as LicenceView;

describe('how a licence stands', () => {
  it('is said in a word, withdrawn before anything else', () => {
    expect(stateOf(licence()).text).toBe('有效');
    expect(stateOf(licence({ expiry: 'within_30', daysLeft: 12 })).text).toBe('还有 12 天到期');
    expect(stateOf(licence({ expiry: 'within_7', daysLeft: 0 })).text).toBe('今天到期');
    expect(stateOf(licence({ expiry: 'expired', daysLeft: -1, inForce: false })).text).toBe('已过期');
    expect(stateOf(licence({ inForce: false })).text).toBe('尚未生效');
    expect(stateOf(licence({ withdrawn: true, expiry: 'expired' })).text).toBe('已停用');
  });

  it('is urgent while it ends and was not withdrawn, the nearest end first', () => {
    const over = licence({ expiry: 'expired', daysLeft: -3 });
    const near = licence({ expiry: 'within_90', daysLeft: 60 });
    expect(urgent([near, licence(), licence({ expiry: 'expired', withdrawn: true }), over])).toEqual([
      over,
      near,
    ]);
  });
});

describe('what is typed of a licence', () => {
  it('is what the server takes, without an end where the paper has none', () => {
    const read = factsOf({ ...typedOf(licence()), validUntil: '' });
    expect(read).toEqual({
      facts: {
        kind: 'icp_filing',
        number: '京ICP备00000000号',
        holder: '问诊示范医院',
        issuer: '示范通信管理局',
        validFrom: '2026-01-01',
        departmentCodes: [],
      },
    });
  });

  it('names what is missing', () => {
    expect(factsOf(typedOf(undefined))).toEqual({
      missing: '请填写：编号（至少 2 个字）、持证单位（至少 2 个字）、发证机关（至少 2 个字）、有效期开始日',
    });
  });

  it('leaves out departments where a paper of another kind names none', () => {
    expect(factsOf({ ...typedOf(licence()), departmentCodes: ['02'] })).toMatchObject({
      facts: { departmentCodes: [] },
    });
  });
});
