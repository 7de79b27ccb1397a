import { timingSafeEqual } from 'node:crypto';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { maskName } from '@shared/kernel/mask';
import { MINUTE_MS, shanghai } from '@shared/kernel/time';
import type { SystemTools } from '../../_runtime/effect';
import type { Runtime } from '../../_runtime/runtime';
import type { Download } from '../../_runtime/serve';
import { verifyCodeOf } from '../verifyCode';
import { PRESCRIPTION_STATES } from '../print/words';
import { minuteText, signer, type Rows } from './said';
import { saidOfRecord } from './verifyRecord';

/** Pages shown to one caller in a minute, and to all by one instance: nobody finds a code by trying, or wears us out. */
const PER_CALLER = 60;
const PER_INSTANCE = 1200;
const shown = new WeakMap<Runtime, { minute: number; count: number; callers: Map<string, number> }>();

/** Whether this caller, or everybody together, has asked for too many pages in this minute. */
export function isTooMuch(runtime: Runtime, caller: string): boolean {
  const minute = Math.floor(runtime.now() / MINUTE_MS);
  const kept = shown.get(runtime);
  const present = kept?.minute === minute ? kept : { minute, count: 0, callers: new Map<string, number>() };
  present.count += 1;
  const ofCaller = (present.callers.get(caller) ?? 0) + 1;
  present.callers.set(caller, ofCaller);
  shown.set(runtime, present);
  return ofCaller > PER_CALLER || present.count > PER_INSTANCE;
}

/** 处方核验: what anybody may know who has the code of a prescription in hand. */
export const verifyPage: Download = {
  path: '/verify/',
  async handle({ path, caller }, tools) {
    if (isTooMuch(tools.runtime, caller)) return page('请稍后再试', [['查询太多', '请过一分钟再扫码']]);
    const [, recordId, recordCode] = /\/verify\/record\/([\w-]{1,64})\.([0-9a-f]{32})$/.exec(path) ?? [];
    if (recordId !== undefined)
      return page(...(await saidOfRecord(recordId, recordCode!, tools)), '病历核验');
    const [, id, code] = /\/verify\/([\w-]{1,64})\.([0-9a-f]{32})$/.exec(path) ?? [];
    const prescription =
      id !== undefined && fits(tools.runtime, id, code!) && (await tools.db.prescriptions.find(id));
    if (!prescription) return page('没有这张处方', [['结果', '编码不对，或不是本院的处方。请勿据此调配']]);
    return page(...(await said(prescription, tools)));
  },
};

function fits(runtime: Runtime, id: string, code: string): boolean {
  return timingSafeEqual(Buffer.from(verifyCodeOf(runtime, id)), Buffer.from(code));
}

async function said(it: Prescription, { db, runtime, now }: SystemTools): Promise<[string, Rows]> {
  const [doctor, pharmacist] = await Promise.all([
    db.signatures.find(signatureIdOf('prescription', it.id, it.version)),
    db.signatures.find(signatureIdOf('approval', it.id, it.version)),
  ]);
  const present = [doctor, pharmacist].filter((one) => one !== undefined);
  const genuine = present.length > 0 ? await (await runtime.ports.signer()).areGenuine(present) : undefined;
  const isEffective = it.state === 'effective' && now < it.validUntil;
  const title =
    genuine === undefined
      ? '未签名的处方'
      : !genuine
        ? '签名不符，请勿调配'
        : isEffective
          ? '真实有效'
          : '真实，但不能调配';
  return [
    title,
    [
      ['状态', PRESCRIPTION_STATES[it.state]],
      ['处方编号', it.id],
      ['患者', maskName(it.patient.name)],
      ['开具', `${it.hospital} · ${shanghai(it.issuedAt).day}`],
      ['有效至', minuteText(it.validUntil)],
      ['医师', signer(it.doctorName, doctor)],
      ['审核药师', it.approved ? signer(it.approved.name, pharmacist) : '尚未审核'],
    ],
  ];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${String(it.charCodeAt(0))};`);

const STYLE = `:root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;margin:0 auto;max-width:560px;padding:24px 16px}
h1{font-size:24px}dt{opacity:.75;font-size:15px;margin-top:12px}dd{margin:0;overflow-wrap:anywhere}`;

function page(title: string, rows: Rows, what = '处方核验') {
  const list = rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('');
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${what}</title><style>${STYLE}</style></head><body><p>${what}</p><h1>${escaped(title)}</h1><dl>${list}</dl></body></html>`;
  return { contentType: 'text/html; charset=utf-8', bytes: Buffer.from(html), isPage: true as const };
}
