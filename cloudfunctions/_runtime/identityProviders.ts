import type { IdentityProvider } from './ports/identity';

/** Every provider of real names, by the name that `IDENTITY_PROVIDER` may have; each is loaded when it is first asked. */
const providers: Readonly<Record<string, () => Promise<IdentityProvider>>> = {
  tencentCloud: async () => (await import('./adapters/tencentCloud/fromEnvironment')).tencentIdentity(),
};

/** The provider this hospital has chosen. An unknown name is a fault, never another provider. */
export function identityProvider(name = process.env['IDENTITY_PROVIDER'] ?? 'tencentCloud') {
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (!provider) throw new Error('IDENTITY_PROVIDER names no provider');
  return provider();
}
