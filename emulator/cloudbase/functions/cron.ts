/** A timer trigger's expression: second minute hour day month week year, in UTC+8. */
export type Cron = {
  /** The first tick later than `after` (epoch ms); undefined when there is none in the next years. */
  readonly next: (after: number) => number | undefined;
};

type Field = { readonly any: boolean; readonly has: (value: number) => boolean };

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DAYS_SEARCHED = 366 * 8;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 7) throw new Error(`a timer has 7 fields, not ${parts.length}: ${expression}`);
  const [second, minute, hour, day, month, week, year] = [
    field(parts[0]!, 0, 59),
    field(parts[1]!, 0, 59),
    field(parts[2]!, 0, 23),
    field(parts[3]!, 1, 31),
    field(parts[4]!, 1, 12, MONTHS, 1),
    field(parts[5]!, 0, 6, WEEKDAYS, 0),
    field(parts[6]!, 1970, 2099),
  ] as const;

  const dayMatches = (date: Date): boolean => {
    if (!year.has(date.getUTCFullYear()) || !month.has(date.getUTCMonth() + 1)) return false;
    const byDay = day.has(date.getUTCDate());
    const byWeek = week.has(date.getUTCDay());
    // When both are given, either will do: so the vendor says.
    return day.any || week.any ? byDay && byWeek : byDay || byWeek;
  };
  const timeOn = (fromSecond: number): number | undefined => {
    for (let h = Math.floor(fromSecond / 3600); h < 24; h++) {
      if (!hour.has(h)) continue;
      for (let m = 0; m < 60; m++) {
        if (!minute.has(m) || h * 3600 + m * 60 + 59 < fromSecond) continue;
        for (let s = 0; s < 60; s++) {
          const at = h * 3600 + m * 60 + s;
          if (second.has(s) && at >= fromSecond) return at;
        }
      }
    }
    return undefined;
  };

  return {
    next(after) {
      // Shifted, so that the UTC getters read Chinese wall time.
      const start = Math.floor((after + CHINA_OFFSET_MS) / 1000) * 1000 + 1000;
      const firstDay = Math.floor(start / DAY_MS) * DAY_MS;
      for (let days = 0; days < DAYS_SEARCHED; days++) {
        const midnight = firstDay + days * DAY_MS;
        if (!dayMatches(new Date(midnight))) continue;
        const at = timeOn(days === 0 ? (start - firstDay) / 1000 : 0);
        if (at !== undefined) return midnight + at * 1000 - CHINA_OFFSET_MS;
      }
      return undefined;
    },
  };
}

function field(text: string, low: number, high: number, names: readonly string[] = [], nameBase = 0): Field {
  if (text === '*' || text === '?') return { any: true, has: () => true };
  const number = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    const value = named >= 0 ? named + nameBase : Number(word);
    if (!Number.isInteger(value) || value < low || value > high) throw new Error(`bad timer field: ${text}`);
    return value;
  };
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const [range = '', stepText] = item.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) throw new Error(`bad timer field: ${text}`);
    const [from, to] = range.split('-');
    const first = range === '*' ? low : number(from!);
    const last = to !== undefined ? number(to) : stepText !== undefined || range === '*' ? high : first;
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return { any: false, has: (value) => values.has(value) };
}
