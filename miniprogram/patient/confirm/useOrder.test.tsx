// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId, DoctorId, PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import type { RequestInput } from '../../features/intake/service';

const disk = new Map<string, unknown>();
const redirectTo = vi.fn(async (_to: { url: string }) => undefined);
vi.mock('@tarojs/taro', () => ({
  default: {
    redirectTo,
    showToast: vi.fn(),
    getCurrentPages: () => [{}],
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, value),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { intake } = await import('../../features/intake/intake');
const { useOrder } = await import('./useOrder');

const id = ConsultationId.parse('c1');
const input: RequestInput = {
  doctorId: DoctorId.parse('d1'),
  patientId: PatientId.parse('p1'),
  service: 'advice',
  complaint: {
    chief: '咳嗽三天了',
    since: 'days_1_3',
    history: { kind: 'none' },
    allergies: { kind: 'none' },
    medicines: { kind: 'none' },
  },
  pictureIds: [],
  riskNotice: { version: '1', sha256: 'a'.repeat(64) },
  feeFen: 2900,
};
const asked = {
  quote: vi.fn(),
  request: vi.fn(),
  openCases: vi.fn(),
  checkPicture: vi.fn(),
  uploadPicture: vi.fn(),
};
const payment = { prepay: vi.fn(), confirm: vi.fn(), requestPayment: vi.fn() };
const onRefused = vi.fn();
let current = input;
const opened = () =>
  renderHook(() => useOrder(() => current, onRefused, { intake: asked, payment } as never)).result;
const press = (order: ReturnType<typeof opened>) => act(() => order.current.press.run());
const keysOf = (call: typeof asked.request) => call.mock.calls.map(([, key]) => key as string);

beforeEach(() => {
  vi.clearAllMocks();
  current = input;
  intake.change((draft) => ({ ...draft, chief: '咳嗽三天了' }));
  asked.request.mockResolvedValue(ok({ consultationId: id, payBy: 1 }));
  payment.prepay.mockResolvedValue(ok({ pay: {}, payBy: 1 }));
  payment.requestPayment.mockResolvedValue('paid');
  payment.confirm.mockResolvedValue(ok({ state: 'paid' }));
});

describe('order and pay', () => {
  it('orders, pays, asks what has become of it, and leads to the consultation', async () => {
    await press(opened());
    expect(payment.confirm).toHaveBeenCalledTimes(1);
    expect(redirectTo).toHaveBeenCalledWith({ url: '/patient/consultation/index?id=c1' });
    expect(intake.snapshot().chief).toBe('');
  });

  it('keeps the key of an unanswered press, and the draft until the server has said yes', async () => {
    asked.request.mockResolvedValueOnce(reject('transport.no_answer'));
    const order = opened();
    await press(order);
    expect(intake.snapshot().chief).toBe('咳嗽三天了');
    expect(order.current.refusal?.message).toContain('不会重复下单');
    await press(order);
    const [first, second] = keysOf(asked.request);
    expect(second).toBe(first);
    expect(redirectTo).toHaveBeenCalledTimes(1);
  });

  it('carries the same key after a restart of the app, until the server has answered', async () => {
    asked.request.mockResolvedValueOnce(reject('transport.no_answer'));
    await press(opened());
    await press(opened());
    await press(opened());
    const [first, second, third] = keysOf(asked.request);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('takes a new key after a refusal, and for another content', async () => {
    asked.request
      .mockResolvedValueOnce(reject('price.changed'))
      .mockResolvedValueOnce(reject('transport.no_answer'));
    const order = opened();
    await press(order);
    await press(order);
    current = { ...input, feeFen: 3900 };
    await press(order);
    expect(new Set(keysOf(asked.request)).size).toBe(3);
    expect(onRefused).toHaveBeenNthCalledWith(1, 'price.changed');
  });

  it('ignores a second press while the first is under way', async () => {
    const order = opened();
    await act(async () => void (await Promise.all([order.current.press.run(), order.current.press.run()])));
    expect(asked.request).toHaveBeenCalledTimes(1);
    expect(payment.requestPayment).toHaveBeenCalledTimes(1);
  });

  it('leads to the consultation also when the payment is called off, where it can be paid later', async () => {
    payment.requestPayment.mockResolvedValue('cancelled');
    await press(opened());
    expect(payment.confirm).not.toHaveBeenCalled();
    expect(redirectTo).toHaveBeenCalledTimes(1);
  });

  it('leads on when the hospital cannot yet say that it was paid: the notification completes it', async () => {
    payment.confirm.mockResolvedValue(reject('transport.no_answer'));
    await press(opened());
    expect(redirectTo).toHaveBeenCalledTimes(1);
  });

  it('finds the case that is open already', async () => {
    asked.request.mockResolvedValue(reject('consultation.already_open'));
    asked.openCases.mockResolvedValue(
      ok({
        consultations: [
          { id: 'other', doctor: { id: 'd2' }, patient: { id: 'p1' } },
          { id: 'c9', doctor: { id: 'd1' }, patient: { id: 'p1' } },
        ],
      }),
    );
    const order = opened();
    await press(order);
    expect(order.current.refusal?.openCase).toBe('c9');
    expect(intake.snapshot().chief).toBe('咳嗽三天了');
  });
});
