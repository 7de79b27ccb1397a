import { expect, test } from 'vitest';
import { IdentityUnavailable } from './identity';
import { ProviderRefused, ProviderUnavailable } from './payment';

test('An error of an adapter is known by its name, also when its class is a copy in another bundle', () => {
  class Copy extends Error {
    override readonly name = 'IdentityUnavailable';
  }
  expect(new Copy('down')).toBeInstanceOf(IdentityUnavailable);
  expect(new IdentityUnavailable('down')).toBeInstanceOf(IdentityUnavailable);
});

test('No other error is taken for it', () => {
  expect(new ProviderUnavailable('down')).not.toBeInstanceOf(IdentityUnavailable);
  expect(new ProviderRefused(400, 'X', 'no')).not.toBeInstanceOf(ProviderUnavailable);
  for (const other of [new Error('down'), undefined, null, 'IdentityUnavailable'])
    expect(other instanceof IdentityUnavailable).toBe(false);
});
