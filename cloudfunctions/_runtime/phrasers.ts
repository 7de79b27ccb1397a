import type { Phraser } from './ports/phraser';

/** Language models that may say a question in other words, by the name that `TRIAGE_PHRASER` may have. */
const phrasers: Readonly<Record<string, () => Promise<Phraser>>> = {
  hunyuan: async () => (await import('./adapters/tencentCloud/fromEnvironment')).tencentPhraser(),
};

/** The one this hospital has switched on; none unless it is named. An unknown name is a fault. */
export async function phraserInUse(name = process.env['TRIAGE_PHRASER']): Promise<Phraser | undefined> {
  if (!name) return undefined;
  const phraser = Object.hasOwn(phrasers, name) ? phrasers[name] : undefined;
  if (!phraser) throw new Error('TRIAGE_PHRASER names no language model');
  return phraser();
}
