import { expect, test } from 'vitest';
import { searchDrugs } from '@shared/contracts/drug';
import { CaseWorld } from '../../testing/caseWorld';
import { stockShelves } from '../../testing/prescriptionWorld';
import { parts } from './parts';

test('a doctor finds a drug by its initials, without its price; without a catalogue nothing is found', async () => {
  const world = new CaseWorld(parts);
  expect(await world.ask(searchDrugs, { text: 'aldp' }, 'doctor')).toEqual({
    ok: true,
    value: { drugs: [] },
  });
  stockShelves(world);
  const found = await world.ask(searchDrugs, { text: 'bhsaldp' }, 'doctor');
  expect(found).toMatchObject({
    value: { drugs: [{ genericName: '苯磺酸氨氯地平片' }], list: '演示药品目录' },
  });
  expect(JSON.stringify(found)).not.toMatch(/priceFen/);
});
