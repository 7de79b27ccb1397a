import { describe, expect, it } from 'vitest';
import { findRedFlags } from '../../shared/domain/triage/redFlags/redFlags';
import { readPhrasings } from './readPhrasings';

describe.each(['tuning', 'heldOut'] as const)('phrasings of the %s half', (half) => {
  it('at least 95 of 100 emergencies alarm', () => {
    const alarms = readPhrasings('alarms', half);
    const missed = alarms.filter(({ text }) => findRedFlags(text).length === 0);
    expect(missed.length / alarms.length).toBeLessThanOrEqual(0.05);
  });

  it('at most 4 of 100 calm questions that sound like one do', () => {
    const calm = readPhrasings('calm', half);
    const alarmed = calm.filter(({ text }) => findRedFlags(text).length > 0);
    expect(alarmed.length / calm.length).toBeLessThanOrEqual(0.04);
  });
});
