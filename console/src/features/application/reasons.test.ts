import { describe, expect, it } from 'vitest';
import { DOCUMENTS, FIELDS } from '@shared/domain/application/fields';
import { pointedAt, reasonsFault, reworded, without } from './reasons';
import { placeName, valueText } from './words';

describe('what must change in an application', () => {
  const one = pointedAt([], 'licenceNo');

  it('is pointed at once for each place, and keeps its words', () => {
    const said = reworded(one, 'licenceNo', '与照片不一致');
    expect(pointedAt(said, 'licenceNo')).toEqual([{ at: 'licenceNo', text: '与照片不一致' }]);
    expect(pointedAt(said, 'whole')).toHaveLength(2);
    expect(without(said, 'licenceNo')).toEqual([]);
  });

  it('is twenty places at most, as the contract says', () => {
    const all = [...FIELDS, ...DOCUMENTS].reduce(pointedAt, one);
    expect(all).toHaveLength(20);
  });

  it('needs a sentence for every place before it goes back', () => {
    expect(reasonsFault([])).toBe('none');
    expect(reasonsFault(reworded(one, 'licenceNo', ' 错 '))).toBe('unsaid');
    expect(reasonsFault(reworded(one, 'licenceNo', '重拍'))).toBeUndefined();
  });
});

it('Every place of an application has a name', () => {
  for (const at of [...FIELDS, ...DOCUMENTS, 'whole'] as const)
    expect(placeName(at)).toMatch(/\p{Script=Han}/u);
});

it('A department is read by its name', () => {
  expect(valueText('departmentCode', '03.01')).toBe('呼吸内科');
});
