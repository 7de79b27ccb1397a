import { describe, expect, it } from 'vitest';
import { ALL, askedIn, questionOf, searchOf, type Asked } from './question';

const asked = (part: Partial<Asked>): Asked => ({ ...ALL, ...part });

describe('what an auditor asks', () => {
  it('stands in the address and comes back out of it', () => {
    for (const it of [
      ALL,
      asked({ kind: 'actor', word: 'doctor:lin-xiaolan', fromDay: '2026-11-01' }),
      asked({ kind: 'action', word: 'staff.signIn', untilDay: '2026-11-24' }),
      asked({ kind: 'chain', word: 'case-1' }),
    ])
      expect(askedIn(searchOf(it))).toEqual(it);
    expect(askedIn('by=nonsense&word=x')).toEqual(ALL);
  });

  it('is what the server takes, with both days whole in Shanghai', () => {
    expect(
      questionOf(asked({ kind: 'actor', word: ' doctor:a ', fromDay: '2026-11-23', untilDay: '2026-11-23' })),
    ).toEqual({
      filter: { kind: 'actor', by: 'doctor:a' },
      from: Date.parse('2026-11-22T16:00:00Z'),
      until: Date.parse('2026-11-23T16:00:00Z'),
    });
  });

  it('is nothing where a word is missing or could not stand there', () => {
    expect(questionOf(asked({ kind: 'actor', word: '林晓岚' }))).toBeUndefined();
    expect(questionOf(asked({ kind: 'action', word: 'signIn' }))).toBeUndefined();
    expect(questionOf(asked({ kind: 'chain', word: '' }))).toBeUndefined();
    expect(questionOf(asked({ word: 'anything' }))).toEqual({ filter: { kind: 'all' } });
  });
});
