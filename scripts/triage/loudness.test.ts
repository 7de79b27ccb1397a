import { describe, expect, it } from 'vitest';
import { type Asked, heard, loudnessOf } from './loudness';

/** Piece 0 is in everybody's words, piece 1 in those of department 3 alone; nobody says piece 2. */
const question = (label: number): Asked => ({
  features: Int32Array.from(label === 3 ? [0, 1] : [0]),
  votes: new Float64Array(29),
  label,
  weight: 1,
});
const asked = Array.from({ length: 290 }, (_, at) => question(at % 29));
const rarity = Float64Array.of(1, 1, 1);

describe('how loud a piece of a question is heard', () => {
  it('what everybody says is hardly heard beside what leads to one department', () => {
    const [everywhere = 0, telling = 0, never = 0] = loudnessOf(asked, rarity);
    expect(telling).toBeGreaterThan(2 * everywhere);
    expect(never).toBe(everywhere);
  });

  it('and a question is one long, however many pieces it has; one without any is silent', () => {
    const [told, silent] = heard(
      [question(3), { ...question(3), features: new Int32Array() }],
      Uint8Array.of(3, 4),
    );
    expect([...(told?.values ?? [])]).toEqual([0.6, 0.8]);
    expect(silent?.values).toHaveLength(0);
  });
});
