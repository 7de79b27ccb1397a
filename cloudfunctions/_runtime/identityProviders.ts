import type { IdentityProvider } from './ports/identity';

/** Every provider of real names, by the name that `IDENTITY_PROVIDER` may have; each is loaded when it is first asked. */
const providers: Readonly<Record<string, () => Promise<IdentityProvider>>> = {
  tencentCloud: async () => (await import('./adapters/tencentCloud/fromEnvironment')).tencentIdentity(),
  tencentCloudOcr: async () => (await import('./adapters/tencentCloud/fromEnvironment')).tencentOcrIdentity(),
};

function named(name: string): () => Promise<IdentityProvider> {
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (!provider) throw new Error('IDENTITY_PROVIDER names no provider');
  return provider;
}

/**
 * The providers this hospital has chosen, the first one first: `tencentCloud,tencentCloudOcr`. The next is asked only when
 * the one before gives no answer. An unknown name is a fault, never another provider.
 */
export async function identityProvider(
  names = process.env['IDENTITY_PROVIDER'] ?? 'tencentCloud',
): Promise<IdentityProvider> {
  const asked = names.split(',').map((it) => named(it.trim()));
  let next: IdentityProvider | undefined;
  for (const load of asked.reverse()) {
    const provider = await load();
    next = next ? { ...provider, next } : provider;
  }
  return next!;
}
