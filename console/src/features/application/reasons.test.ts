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

it('Numbers of persons are masked until somebody asks to see them', () => {
  expect(valueText('idNumber', '11010519491231002X', false)).toBe('1****************X');
  expect(valueText('idNumber', '11010519491231002X', true)).toBe('11010519491231002X');
  expect(valueText('phone', '13812345678', false)).toBe('138****5678');
  expect(valueText('departmentCode', '03.01', false)).toBe('呼吸内科');
});
