import { afterEach, expect, test, vi } from 'vitest';
import { identityProvider } from './identityProviders';

afterEach(() => vi.unstubAllEnvs());

test('The provider is the one that IDENTITY_PROVIDER names, Tencent Cloud when it names none', async () => {
  vi.stubEnv('TENCENT_API_SECRET_ID', 'id');
  vi.stubEnv('TENCENT_API_SECRET_KEY', 'key');
  expect((await identityProvider()).name).toBe('tencentCloud');
  vi.stubEnv('IDENTITY_PROVIDER', 'tencentCloud');
  expect((await identityProvider()).name).toBe('tencentCloud');
});

test.each(['', 'another', 'constructor', '__proto__'])(
  'A name that is no provider (%j) is a fault, never another provider',
  async (name) => {
    vi.stubEnv('IDENTITY_PROVIDER', name);
    await expect(identityProvider()).rejects.toThrow('names no provider');
  },
);
