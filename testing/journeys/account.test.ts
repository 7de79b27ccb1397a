import { afterAll, beforeAll, expect, it } from 'vitest';
import { bindPhone } from '@shared/contracts/auth';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { xiaoyu } from './cast';

let world: World;
beforeAll(async () => {
  world = await startHospital({ strictIndexes: true });
});
afterAll(() => world.stop());

it('a phone number that WeChat cannot be asked about is refused with what to do, never as a fault', async () => {
  const { phone } = await xiaoyu(world);
  world.control.faults.add({
    operation: 'POST /wxa/business/getuserphonenumber',
    kind: 'drop_before',
    times: 9,
  });
  expect(await phone.call(bindPhone, { code: 'code-of-a-button' })).toMatchObject({
    code: 'phone.unavailable',
  });
});
