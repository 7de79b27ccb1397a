import { afterEach, describe, expect, it, vi } from 'vitest';
import { getConsultation, sendMessage } from '@shared/contracts/consultation';
import { listDoctors, myDoctor } from '@shared/contracts/doctor';
import type { Envelope } from '@shared/kernel/contract';
import { ConsultationId } from '@shared/kernel/ids';

const kept = new Map<string, unknown>();
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    getDeviceInfo: () => ({ model: 'iPhone 14<iPhone14,7>' }),
    getAppBaseInfo: () => ({ version: '8.0.5' }),
  },
}));
const { call } = await import('./cloud');
const { onLoggedOut } = await import('./loggedOut');
const { setMode } = await import('./mode');

const sent: { name: string; data: Envelope }[] = [];
const answering = (answer: () => unknown) =>
  vi.stubGlobal('wx', {
    cloud: {
      callFunction: async (it: { name: string; data: Envelope }) => {
        sent.push(it);
        return { result: await answer() };
      },
    },
  });
const id = ConsultationId.parse('c1');
const text = { consultationId: id, body: { kind: 'text', text: '您好' } } as const;

afterEach(() => {
  sent.length = 0;
  setMode('patient');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a call to the cloud', () => {
  it('goes to the function of its name and gives what the contract promises', async () => {
    answering(() => ({ ok: true, value: { doctors: [] } }));
    expect(await call(listDoctors, {})).toEqual({ ok: true, value: { doctors: [] } });
    expect(sent[0]).toMatchObject({ name: 'doctor', data: { action: 'doctor.list', input: {} } });
  });

  it('says which install of the app it comes from, the same one every time, and what the phone is called', async () => {
    answering(() => ({ ok: true, value: { doctors: [] } }));
    await call(listDoctors, {});
    await call(listDoctors, {});
    const [first, second] = sent.map(({ data }) => data.device);
    expect(first).toEqual({ id: expect.stringMatching(/^[\w-]{16,64}$/), name: 'iPhone 14 · 微信 8.0.5' });
    expect(second).toEqual(first);
    expect([...kept.values()]).toEqual([first!.id]);
  });

  it('tells the app when the device was logged out', async () => {
    let heard = 0;
    onLoggedOut(() => (heard += 1));
    answering(() => ({ ok: false, code: 'actor.logged_out' }));
    expect(await call(listDoctors, {})).toEqual({ ok: false, code: 'actor.logged_out' });
    expect(heard).toBe(1);
  });

  it('is unreadable when the answer is not the shape of the contract', async () => {
    answering(() => ({ ok: true, value: { doctors: '没有' } }));
    expect(await call(listDoctors, {})).toEqual({ ok: false, code: 'transport.unreadable' });
    answering(() => '<html>');
    expect(await call(listDoctors, {})).toEqual({ ok: false, code: 'transport.unreadable' });
  });

  it('has no answer when the network fails', async () => {
    answering(() => Promise.reject(new Error('network')));
    expect(await call(listDoctors, {})).toEqual({ ok: false, code: 'transport.no_answer' });
  });

  it('has no answer when nothing comes within 20 seconds', async () => {
    vi.useFakeTimers();
    answering(() => new Promise(() => undefined));
    const reply = call(listDoctors, {});
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await reply).toEqual({ ok: false, code: 'transport.no_answer' });
  });

  it('hands a refusal over as it is', async () => {
    answering(() => ({ ok: false, code: 'consultation.not_found' }));
    expect(await call(getConsultation, { consultationId: id })).toEqual({
      ok: false,
      code: 'consultation.not_found',
    });
  });

  it('speaks as the doctor on the doctor side, and always where only doctors may ask', async () => {
    answering(() => ({ ok: false, code: 'internal' }));
    await call(myDoctor, {});
    await call(getConsultation, { consultationId: id });
    setMode('doctor');
    await call(getConsultation, { consultationId: id });
    expect(sent.map(({ data }) => data.as)).toEqual(['doctor', 'patient', 'doctor']);
  });

  it('gives a command a key, its own when it is told one', async () => {
    answering(() => ({ ok: false, code: 'internal' }));
    await call(sendMessage, text, 'key-of-this-press');
    await call(sendMessage, text);
    expect(sent[0]?.data.requestKey).toBe('key-of-this-press');
    expect(sent[1]?.data.requestKey).toMatch(/^[\w.:-]{8,80}$/);
  });
});
