// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { approveRole, listStaff, signIn, staffMe } from '@shared/contracts/staff';
import { StaffId } from '@shared/kernel/ids';
import { call } from './call';
import { currentSession, forgetSession, lastAnswerAt, openSession } from './session';

type Sent = { readonly url: string; readonly headers: Record<string, string>; readonly body: unknown };
const sent: Sent[] = [];
const answering = (answer: () => unknown, status = 200) =>
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    sent.push({ url, headers, body: JSON.parse(String(init.body)) });
    const text = await answer();
    return new Response(typeof text === 'string' ? text : JSON.stringify(text), { status });
  });

const TOKEN = 'token-of-this-tab-0001';
const approval = { staffId: StaffId.parse('staff-1'), role: 'auditor' } as const;
const credentials = { loginName: 'wang.fang', password: '一句只有我知道的话', code: '123456' };

beforeEach(() => openSession(TOKEN, 'staff-me'));
afterEach(() => {
  sent.length = 0;
  forgetSession();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a call from the console', () => {
  it('goes to the function of its name with the token of the session', async () => {
    answering(() => ({ ok: true, value: { staff: [] } }));
    expect(await call(listStaff, {})).toEqual({ ok: true, value: { staff: [] } });
    expect(sent).toEqual([
      {
        url: '/http/call/staff',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
        body: { action: 'staff.list', input: {} },
      },
    ]);
  });

  it('carries no token where anybody may ask, so that an old session cannot bar the door', async () => {
    answering(() => ({ ok: false, code: 'staff.wrong_credentials' }));
    expect(await call(signIn, credentials)).toEqual({ ok: false, code: 'staff.wrong_credentials' });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('gives a command a key, its own when it is told one, and a query none', async () => {
    answering(() => ({ ok: false, code: 'internal' }));
    await call(approveRole, approval, 'key-of-this-press');
    await call(approveRole, approval);
    await call(staffMe, {});
    const keys = sent.map(({ body }) => (body as { requestKey?: string }).requestKey);
    expect(keys).toEqual(['key-of-this-press', expect.stringMatching(/^[\w.:-]{8,80}$/), undefined]);
  });

  it('hands a refusal over with its detail', async () => {
    answering(() => ({ ok: false, code: 'staff.locked', detail: { until: 5 } }));
    expect(await call(signIn, credentials)).toEqual({
      ok: false,
      code: 'staff.locked',
      detail: { until: 5 },
    });
  });

  it('is unreadable when the answer is not the shape of the contract', async () => {
    answering(() => ({ ok: true, value: { staff: '没有' } }));
    expect(await call(listStaff, {})).toEqual({ ok: false, code: 'transport.unreadable' });
    answering(() => '<html>');
    expect(await call(listStaff, {})).toEqual({ ok: false, code: 'transport.unreadable' });
  });

  it('has no answer when the network fails, and when a gateway answers for the function', async () => {
    answering(() => Promise.reject(new Error('network')));
    expect(await call(listStaff, {})).toEqual({ ok: false, code: 'transport.no_answer' });
    answering(() => ({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' }), 500);
    expect(await call(listStaff, {})).toEqual({ ok: false, code: 'transport.no_answer' });
  });

  it('ends the session of this tab when the server says that it is over, and forgets the token', async () => {
    answering(() => ({ ok: false, code: 'actor.session_over' }));
    expect(await call(listStaff, {})).toMatchObject({ code: 'actor.session_over' });
    expect(currentSession()).toEqual({ kind: 'over', staffId: 'staff-me', why: 'server' });
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(TOKEN);
  });

  it('leaves a newer session open when an answer to an older one comes late', async () => {
    answering(() => {
      openSession('token-of-this-tab-0002', 'staff-me');
      return { ok: false, code: 'actor.session_over' };
    });
    await call(listStaff, {});
    expect(currentSession()).toMatchObject({ kind: 'open', token: 'token-of-this-tab-0002' });
  });

  it('counts idle time from the last answer of the server, and from no other', async () => {
    vi.useFakeTimers();
    const from = Date.now();
    openSession(TOKEN, 'staff-me');
    vi.setSystemTime(from + 60_000);
    answering(() => Promise.reject(new Error('network')));
    await call(listStaff, {});
    expect(lastAnswerAt()).toBe(from);
    answering(() => ({ ok: true, value: { staff: [] } }));
    await call(listStaff, {});
    expect(lastAnswerAt()).toBe(from + 60_000);
  });
});

describe('the session of a tab', () => {
  it('outlives a reload of the page', async () => {
    vi.resetModules();
    const reloaded = await import('./session');
    expect(reloaded.currentSession()).toEqual({ kind: 'open', token: TOKEN, staffId: 'staff-me' });
  });

  it('leaves nothing behind when the person signs out', () => {
    forgetSession();
    expect(currentSession()).toEqual({ kind: 'none' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('is none when what was kept makes no sense', async () => {
    sessionStorage.setItem('wz.console.session', '{"token":7}');
    vi.resetModules();
    expect((await import('./session')).currentSession()).toEqual({ kind: 'none' });
  });
});
