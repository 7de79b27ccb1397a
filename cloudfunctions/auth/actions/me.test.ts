import { expect, test } from 'vitest';
import { me } from '@shared/contracts/auth';
import { PRIVACY_NOTICE, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import { accountOfPerson, CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

test('Everybody learns who they are here, and never an openid', async () => {
  const world = new CaseWorld(parts);
  expect(await world.ask(me, {}, 'patient')).toEqual({
    ok: true,
    value: {
      account: { id: accountOfPerson('patient'), sensitiveHealth: true },
      notice: PRIVACY_NOTICE,
      sensitiveHealth: SENSITIVE_HEALTH,
    },
  });
  expect(await world.ask(me, {}, 'doctor')).toEqual({
    ok: true,
    value: {
      account: { id: accountOfPerson('doctor'), doctorId: 'doctor-li', sensitiveHealth: true },
      notice: PRIVACY_NOTICE,
      sensitiveHealth: SENSITIVE_HEALTH,
    },
  });
});
