import { expect, test } from 'vitest';
import { demoDrugs } from '../../../scripts/seed/drugs/demoDrugs';
import { leafletOf } from './leaflets';

const all = demoDrugs().map(({ drug }) => ({ drug, leaflet: leafletOf(drug) }));

test('every medicine of the demo catalogue has one, with its source', () => {
  expect(all.filter(({ leaflet }) => leaflet.isMissing).map(({ drug }) => drug.genericName)).toEqual([]);
  for (const { leaflet } of all)
    for (const part of leaflet.parts) {
      expect(part.source).toMatch(/说明书$/);
      for (const words of Object.values(part)) expect(words.length).toBeGreaterThan(1);
    }
});

test('none of them names a dose for anybody, or exclaims', () => {
  for (const { leaflet } of all)
    for (const { howTo, lookOut, callDoctor } of leaflet.parts)
      expect(howTo + lookOut + callDoctor).not.toMatch(/每次\d|一次\d+片|加到|减到|[!！]/);
});

test('the narrowest group is shown, and a mixture has a part for each of its kinds', () => {
  const partsOf = (name: string) =>
    all.find(({ drug }) => drug.genericName === name)!.leaflet.parts.map(({ of }) => of);
  expect(partsOf('硝酸甘油片')).toEqual(['硝酸甘油']);
  expect(partsOf('缬沙坦氨氯地平片')).toEqual(['沙坦类降压药', '地平类降压药']);
  expect(partsOf('甲氨蝶呤片')).toEqual(['抗风湿药']);
});

test('what nobody has written is said to be missing', () => {
  expect(leafletOf({ genericName: '某药', substances: [{ atc: 'V03AB' }] })).toEqual({
    ...{ name: '某药', isMissing: true, parts: [] },
  });
});
