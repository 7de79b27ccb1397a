import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

const kept = new Map<string, unknown>();
let full = false;
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync(key: string, value: unknown) {
      if (full) throw new Error('exceed max size');
      kept.set(key, value);
    },
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}));
const { forgetPerson, onDevice, read, remove, setStorageOwner, storageOwner, write } =
  await import('./storage');

beforeEach(() => {
  kept.clear();
  full = false;
  setStorageOwner(undefined);
});

describe('notes on the phone', () => {
  it('belong to the account that wrote them', () => {
    setStorageOwner('a1');
    write('draft', '咳嗽');
    setStorageOwner('a2');
    expect(read('draft', z.string())).toBeUndefined();
    setStorageOwner('a1');
    expect(read('draft', z.string())).toBe('咳嗽');
    remove('draft');
    expect(read('draft', z.string())).toBeUndefined();
  });

  it('go with the person who logs in, and stay with nobody', () => {
    write('intake.opening', '头痛');
    setStorageOwner('a1');
    expect(storageOwner()).toBe('a1');
    expect(read('intake.opening', z.string())).toBe('头痛');
    setStorageOwner(undefined);
    expect(read('intake.opening', z.string())).toBeUndefined();
  });

  it('of whoever is logged out are forgotten, and nobody else loses any', () => {
    setStorageOwner('other');
    write('draft', 'of another');
    setStorageOwner('mine');
    write('draft', 'mine');
    forgetPerson();
    setStorageOwner('mine');
    expect(read('draft', z.string())).toBeUndefined();
    setStorageOwner('other');
    expect(read('draft', z.string())).toBe('of another');
  });

  it('of another shape than the app expects are as good as none', () => {
    write('draft', { old: true });
    expect(read('draft', z.string())).toBeUndefined();
  });

  it('are lost on a full phone without breaking the page', () => {
    full = true;
    expect(() => write('draft', 'x')).not.toThrow();
  });

  it('of the phone are the same for everybody', () => {
    onDevice.write('elder', true);
    setStorageOwner('a1');
    expect(onDevice.read('elder', z.boolean())).toBe(true);
  });
});
