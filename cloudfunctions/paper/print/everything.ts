import { departmentName } from '@shared/domain/department/departments';
import type { Told } from '@shared/domain/consultation/complaint';
import type { Measured } from '@shared/domain/patient/measurement';
import { quantityText, usageText } from '@shared/domain/prescription/usage';
import { STAFF_ROLE_NAMES, StaffRole } from '@shared/domain/staff/staff';
import { maskIdNumber } from '@shared/kernel/mask';
import { minuteText, Sheet } from '../../_runtime/pdf/sheet';
import type { Everything } from '../everythingOf';
import { writeRecord } from './record';
import {
  BODY_WORDS,
  LOOK_WORDS,
  TRIAGE_WORDS,
  CASE_STATES,
  PAYMENT_STATES,
  PRESCRIPTION_STATES,
  PURPOSE_WORDS,
  RELATION_WORDS,
  SINCE_WORDS,
} from './words';

type Case = Everything['cases'][number];

/** 我的全部信息, to be read by whoever it is about: persons, consents, and each visit with all that was said in it. */
export async function printEverything(facts: Everything): Promise<Uint8Array> {
  const { cases, now } = facts;
  const sheet = new Sheet({
    ...{ title: '我的全部信息', author: '问诊', size: 'A4', at: now },
    foot: `导出于 ${minuteText(now)} · 内含隐私，请妥善保管`,
  });
  sheet.title('我的全部信息', 18);
  sheet.text(`导出于 ${minuteText(now)}。同样的内容另有机器可读的文件，可在“我的数据”中取得。`, {
    ...{ quiet: true, size: 9, align: 'center' },
  });
  account(sheet, facts);
  for (const it of facts.persons) person(sheet, it);
  others(sheet, facts);
  sheet.heading(`问诊，共 ${String(cases.length)} 次`);
  for (const it of cases) visit(sheet, it, facts);
  return sheet.finish();
}

function account(sheet: Sheet, { account: it }: Everything): void {
  sheet.heading('账号');
  sheet.fields(
    [
      ['注册时间', it.createdAt === undefined ? '—' : minuteText(it.createdAt)],
      ['手机号', it.contact?.phone ?? '未绑定'],
    ],
    2,
  );
  for (const device of it.devices) sheet.text(`登录设备：${device.name}`, { indent: 8 });
  for (const { purpose, action, version, at } of it.consents) {
    const what = `${action === 'given' ? '同意' : '撤回'}：${PURPOSE_WORDS[purpose]}（${version}）`;
    sheet.text(`${minuteText(at)} ${what}`, { indent: 8 });
  }
}

function person(sheet: Sheet, it: Everything['persons'][number]): void {
  sheet.heading(`就诊人 ${it.name}${it.removed ? '（已移除）' : ''}`);
  sheet.fields(
    [
      ['性别', it.sex === 'male' ? '男' : '女'],
      ['出生日期', it.bornOn],
      ['关系', RELATION_WORDS[it.relation]],
      ['身份证号', it.idNumber === undefined ? '未核验' : maskIdNumber(it.idNumber)],
      ...(it.guardian ? [['监护人', it.guardian.name] as const] : []),
    ],
    2,
  );
  measured(sheet, it);
  if (!it.health) return;
  const { history, allergies, medicines, pregnancies } = it.health;
  sheet.text(`既往史：${told(history)}；过敏史：${told(allergies)}；正在用的药：${told(medicines)}`);
  if (pregnancies) sheet.text(`孕产史：${told(pregnancies)}`);
}

/** 健康测量 with its unit. */
function measuredText(it: Measured): string {
  switch (it.kind) {
    case 'blood_pressure':
      return `血压 ${String(it.systolicMmHg)}/${String(it.diastolicMmHg)} mmHg`;
    case 'glucose':
      return `血糖 ${String(it.mmolPerL)} mmol/L`;
    case 'weight':
      return `体重 ${String(it.kg)} kg`;
    case 'temperature':
      return `体温 ${String(it.celsius)} ℃`;
  }
}

function measured(sheet: Sheet, { measurements }: Everything['persons'][number]): void {
  for (const { takenAt, value } of measurements)
    sheet.text(`${minuteText(takenAt)} ${measuredText(value)}`, { indent: 8, size: 9 });
}

/** 分诊, 用药计划, medicine that was ordered, and who may read records. */
function others(sheet: Sheet, { others: { triages, plans, orders, shares } }: Everything): void {
  if (triages.length > 0) sheet.heading(`分诊，共 ${String(triages.length)} 次`);
  for (const { at, outcome, suggested, flags } of triages) {
    const departments = suggested.map(({ code }) => departmentName(code)).join('、');
    const urgent = flags.length > 0 ? `，提示急症 ${String(flags.length)} 项` : '';
    sheet.text(`${minuteText(at)} ${TRIAGE_WORDS[outcome]}${departments && `：${departments}`}${urgent}`, {
      indent: 8,
    });
  }
  if (plans.length > 0) sheet.heading(`用药计划，共 ${String(plans.length)} 份`);
  for (const { startsAt, medicines, checks } of plans) {
    const names = medicines.map(({ name, strength, use }) => `${name} ${strength} ${use}`).join('；');
    const said = Object.keys(checks).length;
    sheet.text(`${minuteText(startsAt)} 起：${names}，已记录 ${String(said)} 次`, { indent: 8 });
  }
  if (orders.length > 0) sheet.heading(`购药，共 ${String(orders.length)} 单`);
  for (const { createdAt, lines, totalFen } of orders) {
    const names = lines.map(({ name, packs, packName }) => `${name} ${String(packs)} ${packName}`).join('、');
    sheet.text(`${minuteText(createdAt)} ${names}，${(totalFen / 100).toFixed(2)} 元`, { indent: 8 });
  }
  if (shares.length > 0) sheet.heading(`授权医生查看病历，共 ${String(shares.length)} 次`);
  for (const { at, until, revokedAt } of shares)
    sheet.text(
      `${minuteText(at)} 起，${revokedAt === undefined ? `至 ${minuteText(until)}` : `${minuteText(revokedAt)} 撤回`}`,
      { indent: 8 },
    );
}

const told = (it: Told): string => (it.kind === 'some' ? it.text : it.kind === 'none' ? '没有' : '不清楚');

function visit(sheet: Sheet, it: Case, { doctors }: Everything): void {
  const { consultation, record, messages, payment, prescriptions } = it;
  const { patient, complaint } = consultation;
  const doctor = doctors.get(consultation.doctorId);
  const name = doctor?.name ?? '医生';
  sheet.heading(`${minuteText(consultation.requestedAt)} · ${patient.name} · ${name}`);
  sheet.fields(
    [
      ['科室', departmentName(consultation.departmentCode)],
      ['状态', CASE_STATES[consultation.state]],
      ['费用', `${(consultation.feeFen / 100).toFixed(2)} 元`],
      ['付款', 'state' in payment ? PAYMENT_STATES[payment.state] : '—'],
    ],
    2,
  );
  sheet.text(`病情描述：${complaint.chief}（${SINCE_WORDS[complaint.since]}）`);
  const { history, allergies, medicines, pregnancies } = complaint;
  sheet.text(`既往史：${told(history)}；过敏史：${told(allergies)}；正在用的药：${told(medicines)}`);
  if (pregnancies) sheet.text(`孕产史：${told(pregnancies)}`);
  for (const message of messages) {
    const from = message.from === 'patient' ? '患者' : '医生';
    sheet.text(`${minuteText(message.sentAt)} ${from}：${words(message)}`, { indent: 8, size: 9 });
  }
  if (record && doctor) {
    sheet.space(8);
    writeRecord(sheet, { record, consultation: { ...consultation }, doctor, signature: record.signed });
  }
  for (const { proposedAt, words: asked, note } of it.colleagueRequests) {
    const answered = note === undefined ? '' : `；答复：${note}`;
    sheet.text(`${minuteText(proposedAt)} 同事协作：${asked}${answered}`, { indent: 8, size: 9 });
  }
  for (const rx of prescriptions) {
    sheet.text(`处方 ${rx.id}（${PRESCRIPTION_STATES[rx.state]}，${minuteText(rx.issuedAt)}）`, {
      bold: true,
    });
    for (const line of rx.lines) {
      const quantity = rx.approved ? ` ${quantityText(line)}` : '';
      sheet.text(`${line.drug.genericName} ${line.drug.strength}${quantity}；${usageText(line)}`, {
        indent: 8,
      });
    }
  }
  around(sheet, it);
  sheet.rule();
}

/** 不良反应报告, 评价, and who has looked. */
function around(sheet: Sheet, { adverseEvents, review, looks }: Case): void {
  for (const { at, drug, told: said } of adverseEvents)
    sheet.text(`${minuteText(at)} 不良反应报告：${drug.name}，${said.words}`, {
      indent: 8,
      size: 9,
    });
  if (review)
    sheet.text(
      `${minuteText(review.at)} 评价：满意度 ${String(review.satisfaction)}，${review.words ?? '没有文字'}`,
      { indent: 8, size: 9 },
    );
  for (const { at, role, purpose } of looks)
    sheet.text(`${minuteText(at)} 查看：${whoText(role)}（${LOOK_WORDS[purpose] ?? '依法履行职责'}）`, {
      ...{ indent: 8, size: 9 },
    });
}

const whoText = (role: string): string => {
  const office = StaffRole.safeParse(role).data;
  return office ? STAFF_ROLE_NAMES[office] : '医生';
};

const words = ({ body, recalledAt }: Case['messages'][number]): string =>
  recalledAt === undefined && body.kind === 'text'
    ? body.text
    : BODY_WORDS[recalledAt ? 'recall' : body.kind];
