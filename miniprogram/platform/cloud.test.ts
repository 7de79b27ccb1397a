import { afterEach, describe, expect, it, vi } from 'vitest';
import { getConsultation, sendMessage } from '@shared/contracts/consultation';
import { listDoctors, myDoctor } from '@shared/contracts/doctor';
import type { Envelope } from '@shared/kernel/contract';
import { ConsultationId } from '@shared/kernel/ids';

vi.mock('@tarojs/taro', () => ({ default: {} }));
const { call } = await import('./cloud');
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
