import { afterEach, expect, test, vi } from 'vitest';
import { phraserInUse } from './phrasers';

afterEach(() => vi.unstubAllEnvs());

test('No language model takes part unless the hospital names one', async () => {
  vi.stubEnv('TRIAGE_PHRASER', undefined);
  expect(await phraserInUse()).toBeUndefined();
  vi.stubEnv('TRIAGE_PHRASER', '');
  expect(await phraserInUse()).toBeUndefined();
});

test('The one that is named is used; a name that is not known is a fault', async () => {
  vi.stubEnv('TENCENT_API_SECRET_ID', 'id');
  vi.stubEnv('TENCENT_API_SECRET_KEY', 'key');
  expect(await phraserInUse('hunyuan')).toHaveProperty('rephrase');
  await expect(phraserInUse('toString')).rejects.toThrow('TRIAGE_PHRASER');
});
