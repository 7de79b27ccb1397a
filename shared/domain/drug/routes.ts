/**
 * 给药途径 as a prescription prints them, keyed by our own codes: the national table (WS/T 364.12) merges ways that a nurse
 * must not mix up. Written by hand for what is taken at home; a pharmacist must sign it off before real use.
 */
export const ROUTES = [
  { code: 'oral', words: '口服' },
  { code: 'sublingual', words: '舌下含服' },
  { code: 'chewed', words: '嚼服' },
  { code: 'dissolved', words: '冲服' },
  { code: 'inhaled', words: '吸入' },
  { code: 'nebulised', words: '雾化吸入' },
  { code: 'nasal', words: '鼻腔喷入' },
  { code: 'eye', words: '滴眼' },
  { code: 'ear', words: '滴耳' },
  { code: 'skin', words: '外用' },
  { code: 'vaginal', words: '阴道给药' },
  { code: 'rectal', words: '直肠给药' },
  { code: 'gargle', words: '含漱' },
  { code: 'subcutaneous', words: '皮下注射' },
] as const;

/** The route of a code, or nothing. */
export const routeOf = (code: string) => ROUTES.find((it) => it.code === code);
