/**
 * 频次 as a prescription prints them, in words. Keyed by the customary abbreviations; `timesPerDay` is for the quantity.
 * 「必要时」 counts the most that may be taken. A pharmacist must sign the table off before real use.
 */
export const FREQUENCIES = [
  { code: 'qd', words: '每日一次', timesPerDay: 1 },
  { code: 'bid', words: '每日两次', timesPerDay: 2 },
  { code: 'tid', words: '每日三次', timesPerDay: 3 },
  { code: 'qid', words: '每日四次', timesPerDay: 4 },
  { code: 'qm', words: '每晨一次', timesPerDay: 1 },
  { code: 'qn', words: '每晚睡前一次', timesPerDay: 1 },
  { code: 'q4h', words: '每4小时一次', timesPerDay: 6 },
  { code: 'q6h', words: '每6小时一次', timesPerDay: 4 },
  { code: 'q8h', words: '每8小时一次', timesPerDay: 3 },
  { code: 'q12h', words: '每12小时一次', timesPerDay: 2 },
  { code: 'qod', words: '隔日一次', timesPerDay: 1 / 2 },
  { code: 'qw', words: '每周一次', timesPerDay: 1 / 7 },
  { code: 'biw', words: '每周两次', timesPerDay: 2 / 7 },
  { code: 'once', words: '顿服一次', timesPerDay: 1 },
  { code: 'prn1', words: '必要时用，每日最多一次', timesPerDay: 1 },
  { code: 'prn2', words: '必要时用，每日最多两次', timesPerDay: 2 },
  { code: 'prn3', words: '必要时用，每日最多三次', timesPerDay: 3 },
  { code: 'prn4', words: '必要时用，每日最多四次', timesPerDay: 4 },
] as const;

/** The frequency of a code, or nothing. */
export const frequencyOf = (code: string) => FREQUENCIES.find((it) => it.code === code);
