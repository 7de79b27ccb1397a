import { beforeEach, expect, it, vi } from 'vitest';

const disk = new Map<string, unknown>();
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));
const restarted = async () => {
  vi.resetModules();
  const storage = await import('../../platform/storage');
  const { intake } = await import('./intake');
  intake.open();
  return { intake, storage };
};

beforeEach(() => disk.clear());

it('keeps every stroke over a restart of the app', async () => {
  const before = await restarted();
  before.intake.change((draft) => ({ ...draft, chief: '咳嗽三' }));
  before.intake.change((draft) => ({ ...draft, chief: '咳嗽三天', since: 'today' }));
  const after = await restarted();
  expect(after.intake.snapshot()).toMatchObject({ chief: '咳嗽三天', since: 'today' });
});

it('takes over what was said on the home page once, and keeps it', async () => {
  const { intake, storage } = await restarted();
  storage.write('intake.opening', '头痛两天');
  intake.open();
  expect(intake.snapshot().chief).toBe('头痛两天');
  intake.change((draft) => ({ ...draft, chief: '' }));
  intake.open();
  expect(intake.snapshot().chief).toBe('');
});

it('begins empty after the server has taken it', async () => {
  const { intake } = await restarted();
  intake.change((draft) => ({ ...draft, chief: '咳嗽三天' }));
  intake.clear();
  expect(intake.snapshot().chief).toBe('');
  expect((await restarted()).intake.snapshot().chief).toBe('');
});

it('begins empty where what was kept has another shape than this version expects', async () => {
  const { storage } = await restarted();
  storage.write('intake.draft', { chief: 7 });
  expect((await restarted()).intake.snapshot().chief).toBe('');
});
