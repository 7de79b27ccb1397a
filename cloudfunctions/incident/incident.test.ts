import { beforeEach, describe, expect, test } from 'vitest';
import {
  closeIncident,
  containIncident,
  describeIncident,
  endStaffSessions,
  getIncident,
  listIncidents,
  openIncident,
  reportIncident,
  tellPersons,
  type IncidentView,
} from '@shared/contracts/incident';
import { incidentPaper } from '@shared/contracts/paper';
import { securityEvents, signIn, staffMe } from '@shared/contracts/staff';
import { incidentLifecycle } from '@shared/domain/incident/lifecycle';
import { IncidentId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CaseWorld } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { INCIDENT_FACTS, NOTICE_TEXTS } from '../../testing/sampleIncidents';
import { staffIdOf } from '../_runtime/identify';
import { effects } from '../outbox/effects';

const FACTS = { ...INCIDENT_FACTS, categories: [...INCIDENT_FACTS.categories] };
const WORDS = '已停用可疑账号，并核对了它看过的每一份病历';
const REPORTED = '已电话报告区卫生健康委值班室，要求两日内补交书面材料';
const TOLD = '已逐一电话告知十二位患者，其中两位要求书面说明';
const LEARNT = '登录失败的提醒要在五次时就响，值班表补上夜间联系人';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.runtime.effects = effects;
});

const must = <T>(reply: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const now = () => world.runtime.time;
const opening = (isDrill = false) => ({ isDrill, noticedAt: now() - MINUTE_MS, facts: FACTS });
const open = async (isDrill = false) =>
  must(await world.askAs('security_admin', openIncident, opening(isDrill)));
const read = ({ id: incidentId, revision }: IncidentView) => ({ incidentId, revision });
const done = (it: IncidentView, words = WORDS) => ({ ...read(it), at: now(), words });

const described = async (it: IncidentView) =>
  must(
    await world.askAs('security_admin', describeIncident, {
      ...read(it),
      facts: FACTS,
      notice: NOTICE_TEXTS,
    }),
  );
const contained = async (it: IncidentView) =>
  must(await world.askAs('security_admin', containIncident, done(it)));
const reported = async (it: IncidentView) =>
  must(await world.askAs('security_admin', reportIncident, done(it, REPORTED)));
const told = async (it: IncidentView) =>
  must(await world.askAs('security_admin', tellPersons, { ...done(it, TOLD), isExempt: false }));
const learnt = (it: IncidentView) => ({ ...read(it), words: LEARNT });
const isAtEnd = async () => told(await reported(await contained(await described(await open()))));

describe('The drill: from a thousand wrong passwords to a closed incident', () => {
  test('every step in its order, both notices with what the law names, marked as a drill, nobody told', async () => {
    world.signedIn('support');
    const { rows } = world.runtime.store;
    const person = rows.staff.get('staff-support')!;
    const id = staffIdOf('zhou.wen');
    rows.staff.set(id, { ...person, id, loginName: 'zhou.wen', name: '周文' });
    for (let at = 0; at < 1000; at += 1)
      await world.askAs('anybody', signIn, { loginName: 'zhou.wen', password: '猜一个密码', code: '000000' });
    const { events } = must(
      await world.askAs('security_admin', securityEvents, { code: 'staff.locked_out' }),
    );
    expect(events).toMatchObject([{ name: '周文', count: 5 }]);

    const opened = must(
      await world.askAs('security_admin', openIncident, {
        ...{ isDrill: true, noticedAt: events[0]!.at, facts: FACTS, securityEventId: events[0]!.id },
      }),
    );
    expect(opened).toMatchObject({ state: 'detected', securityEventId: events[0]!.id, openedByName: '测试' });
    world.runtime.time += 20 * MINUTE_MS;
    const whole = await reported(await contained(await described(opened)));
    world.runtime.time += HOUR_MS;
    const finished = must(await world.askAs('quality', closeIncident, learnt(await told(whole))));

    expect(finished.steps.map(({ step, words, by }) => [step, words, by])).toEqual([
      ['contain', WORDS, 'staff-security_admin'],
      ['report', REPORTED, 'staff-security_admin'],
      ['tell', TOLD, 'staff-security_admin'],
      ['close', LEARNT, 'staff-quality'],
    ]);
    expect(finished).toMatchObject({ state: 'closed', isOpen: false, isDrill: true });
    for (const { title, parts } of Object.values(finished.notices)) {
      expect(title).toMatch(/^【演练】/);
      const text = JSON.stringify(parts);
      for (const it of Object.values(NOTICE_TEXTS)) expect(text).toContain(it);
      expect(text).toContain('病情、病历、处方（敏感个人信息）');
    }
    expect(finished.notices.authority.parts.find(({ heading }) => heading === '事件情况')?.text).toContain(
      '涉及人数：12 人',
    );
    expect([...rows.signals.values()]).toEqual([]);
    expect(world.trail.map(({ action, target }) => [action, target])).toEqual(
      ['describe', 'contain', 'report', 'tell', 'close'].reduce<unknown[]>(
        (all, verb) => [...all, [`incident.${verb}`, finished.id]],
        [
          ['staff.signIn', id],
          ['staff.signIn', id],
          ['staff.signIn', id],
          ['staff.signIn', id],
          ['staff.signIn', id],
          ['incident.open', undefined],
        ],
      ),
    );
  }, 120_000);
});

describe('登记', () => {
  test('of something that is noticed only later is incident.in_future', async () => {
    const input = { ...opening(), noticedAt: now() + 1 };
    expect(await world.askAs('security_admin', openIncident, input)).toMatchObject({
      code: 'incident.in_future',
    });
  });

  test('with a security event that nobody has seen is incident.event_unknown', async () => {
    const input = { ...opening(), securityEventId: 'no-such-event' };
    expect(await world.askAs('security_admin', openIncident, input)).toMatchObject({
      code: 'incident.event_unknown',
    });
  });

  test('pressed twice with one key is one incident', async () => {
    const input = opening();
    await world.askAs('security_admin', openIncident, input, 'one-and-the-same-key');
    await world.askAs('security_admin', openIncident, input, 'one-and-the-same-key');
    expect(world.runtime.store.rows.incidents.size).toBe(1);
  });

  test('is the security administrator’s alone: the system administrator neither opens nor reads one', async () => {
    for (const role of ['system_admin', 'quality', 'auditor'] as const)
      expect(await world.askAs(role, openIncident, opening())).toMatchObject({ code: 'actor.forbidden' });
    expect(await world.askAs('system_admin', listIncidents, { isOpen: true })).toMatchObject({
      code: 'actor.forbidden',
    });
  });
});

describe('A step', () => {
  test('of an incident that is not there is incident.not_found', async () => {
    const ghost = { incidentId: IncidentId.parse('no-such-incident'), revision: 1 };
    const step = { ...ghost, at: now(), words: WORDS };
    for (const reply of [
      await world.askAs('security_admin', getIncident, { incidentId: ghost.incidentId }),
      await world.askAs('security_admin', describeIncident, { ...ghost, facts: FACTS, notice: NOTICE_TEXTS }),
      await world.askAs('security_admin', containIncident, step),
      await world.askAs('quality', closeIncident, { ...ghost, words: LEARNT }),
      await world.askAs('auditor', incidentPaper, { incidentId: ghost.incidentId, reader: 'persons' }),
    ])
      expect(reply).toMatchObject({ code: 'incident.not_found' });
  });

  test('before its turn, or a second time, is incident.not_next', async () => {
    const it = await described(await open());
    for (const reply of [
      await world.askAs('security_admin', reportIncident, done(it)),
      await world.askAs('security_admin', tellPersons, { ...done(it), isExempt: true }),
      await world.askAs('quality', closeIncident, learnt(it)),
    ])
      expect(reply).toMatchObject({ code: 'incident.not_next' });
    const next = await contained(it);
    expect(await world.askAs('security_admin', containIncident, done(next))).toMatchObject({
      code: 'incident.not_next',
    });
  });

  test('about what somebody has changed meanwhile is incident.changed, and writes nothing over it', async () => {
    const it = await open();
    const changed = await described(it);
    const stale = [
      await world.askAs('security_admin', describeIncident, {
        ...read(it),
        facts: FACTS,
        notice: NOTICE_TEXTS,
      }),
      await world.askAs('security_admin', containIncident, done(it)),
    ];
    for (const reply of stale) expect(reply).toMatchObject({ code: 'incident.changed' });
    expect(world.runtime.store.rows.incidents.get(it.id)).toMatchObject({
      revision: changed.revision,
      steps: [],
    });
  });

  test('before the noticing, or after now, is incident.time_wrong', async () => {
    const it = await open();
    for (const at of [it.noticedAt - 1, now() + 1])
      expect(await world.askAs('security_admin', containIncident, { ...done(it), at })).toMatchObject({
        code: 'incident.time_wrong',
      });
  });

  test('that tells somebody is incident.notice_incomplete until every part of the notice is written', async () => {
    const it = await contained(await open());
    for (const missing of Object.keys(NOTICE_TEXTS)) {
      const { revision } = must(await world.askAs('auditor', getIncident, { incidentId: it.id }));
      const notice = { ...NOTICE_TEXTS, [missing]: '' };
      const next = must(
        await world.askAs('security_admin', describeIncident, {
          incidentId: it.id,
          revision,
          facts: FACTS,
          notice,
        }),
      );
      expect(await world.askAs('security_admin', reportIncident, done(next))).toMatchObject({
        code: 'incident.notice_incomplete',
      });
    }
  });

  test('that tells nobody says why: the law does not ask for it where harm was avoided', async () => {
    const it = await reported(await contained(await described(await open())));
    const exempt = { ...done(it, '数据已加密，密钥没有泄露，不会造成危害'), isExempt: true };
    const next = must(await world.askAs('security_admin', tellPersons, exempt));
    expect(next.steps.at(-1)).toMatchObject({ step: 'tell', isExempt: true });
    expect(next.steps.at(-1)).not.toHaveProperty('notice');
  });

  test('leaves what was told as it was told, whatever becomes known afterwards', async () => {
    const it = await reported(await contained(await described(await open())));
    const more = { ...NOTICE_TEXTS, causes: '查明是离职人员的账号没有及时停用' };
    const next = must(
      await world.askAs('security_admin', describeIncident, {
        ...{ ...read(it), facts: { ...FACTS, people: 40 }, notice: more },
      }),
    );
    expect(next.notices.authority).toEqual(it.notices.authority);
    expect(JSON.stringify(next.notices.persons)).toContain('离职人员');
  });
});

describe('结束', () => {
  test('by whoever opened it is incident.own; by the quality office it holds', async () => {
    const it = await isAtEnd();
    expect(await world.askAs('security_admin', closeIncident, learnt(it))).toMatchObject({
      code: 'incident.own',
    });
    expect(await world.askAs('quality', closeIncident, learnt(it))).toMatchObject({ ok: true });
  });

  test('ends it: nothing is described and nothing done any more (incident.closed)', async () => {
    const it = must(await world.askAs('quality', closeIncident, learnt(await isAtEnd())));
    const describing = { ...read(it), facts: FACTS, notice: NOTICE_TEXTS };
    expect(await world.askAs('security_admin', describeIncident, describing)).toMatchObject({
      code: 'incident.closed',
    });
    expect(await world.askAs('security_admin', endStaffSessions, { incidentId: it.id })).toMatchObject({
      code: 'incident.closed',
    });
  });
});

describe('结束全部员工登录', () => {
  test('ends every session at once, one’s own too; signing in anew counts again', async () => {
    const it = await open();
    const ask = (bearer: string) => world.fromConsole({ action: staffMe.name, input: {} }, bearer);
    const finance = world.signedIn('finance');
    expect(await ask(finance)).toMatchObject({ ok: true });
    must(await world.askAs('security_admin', endStaffSessions, { incidentId: it.id }));
    expect(await ask(finance)).toMatchObject({ code: 'actor.session_over' });
    const { staff } = world.runtime.store.rows;
    expect([...staff.values()].map(({ sessionsFrom }) => sessionsFrom)).toEqual(
      [...staff.values()].map(() => now() + 1),
    );
    expect(world.runtime.store.rows.incidents.get(it.id)!.sessionsEnded).toMatchObject([{ at: now() }]);
  });

  test('is incident.is_drill in a drill: nobody’s work ends for an exercise', async () => {
    const it = await open(true);
    const finance = world.signedIn('finance');
    expect(await world.askAs('security_admin', endStaffSessions, { incidentId: it.id })).toMatchObject({
      code: 'incident.is_drill',
    });
    expect(await world.fromConsole({ action: staffMe.name, input: {} }, finance)).toMatchObject({ ok: true });
  });
});

describe('Whoever reads', () => {
  test('finds those under way and those that are closed, newest first, twenty a page', async () => {
    for (let n = 0; n < 21; n += 1) {
      world.runtime.time += MINUTE_MS;
      await open(n === 20);
    }
    const first = must(await world.askAs('auditor', listIncidents, { isOpen: true }));
    expect(first.incidents).toHaveLength(20);
    expect(first.incidents[0]).toMatchObject({ isDrill: true, openedAt: now() });
    const second = must(
      await world.askAs('quality', listIncidents, { isOpen: true, cursor: first.nextCursor }),
    );
    expect(second.incidents).toHaveLength(1);
    expect(must(await world.askAs('auditor', listIncidents, { isOpen: false })).incidents).toEqual([]);
    expect(await world.askAs('auditor', listIncidents, { isOpen: true, cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('is written down, and prints the notice that was sent', async () => {
    const it = await isAtEnd();
    must(await world.askAs('auditor', getIncident, { incidentId: it.id }));
    expect(world.trail.at(-1)).toMatchObject({
      role: 'auditor',
      action: 'look.list',
      target: 'incident.get',
    });
    const { url } = must(
      await world.askAs('auditor', incidentPaper, { incidentId: it.id, reader: 'authority' }),
    );
    expect(url).toContain(`/paper/incident/${it.id}.authority.pdf`);
  });
});

test('No state is skipped and none is a dead end but the last', () => {
  expect(incidentLifecycle.unreachable()).toEqual([]);
  expect(incidentLifecycle.states.filter(incidentLifecycle.isFinal)).toEqual(['closed']);
});
