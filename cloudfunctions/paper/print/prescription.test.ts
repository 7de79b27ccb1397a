import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { aPrescription } from '../../../testing/aPrescription';
import { pdfInfo, pdfText } from '../../../testing/pdfText';
import { printPrescription } from './prescription';

const VERIFY = 'https://access.test/verify/rx-1.abcdef';
const SIGNED = { serial: '00AA11BB22CC33DD', at: Date.parse('2026-11-23T02:01:00Z') };
const print = (change: Partial<Prescription> = {}) =>
  printPrescription({
    prescription: aPrescription(change),
    ...{ verifyUrl: VERIFY, doctor: SIGNED, pharmacist: SIGNED },
  });

test('A prescription on A5 has every field of the national form', async () => {
  const pdf = await print({ state: 'effective', approved: { by: 'staff-p' as never, name: '周敏', at: 1 } });
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/prescription.pdf`, pdf);
  expect(pdfInfo(pdf)['Page size']).toMatch(/^419\.53 x 595\.28/);
  const text = pdfText(pdf);
  for (const field of [
    ...['问真医院', '处方笺', '普通', '费别：自费', '处方编号：', '门诊病历号：case-1'],
    ...['姓名：王芳', '性别：女', '年龄：36岁', '科别：呼吸内科', '开具日期：2026-11-23'],
    ...['临床诊断：高血压（I10.x00x002）', 'Rp.', '1. 苯磺酸氨氯地平片', '28片/盒 × 1盒'],
    ...[
      '用法：每次1片，每日一次，口服，28天',
      '（以下空白）',
      '医师：李明（电子签名，2026-11-23 10:01，证书',
    ],
    ...[
      '审核药师：周敏（电子签名',
      '调配药师：',
      '核对、发药药师：',
      '药品金额：',
      '有效期至：2026-11-24 00:00',
    ],
  ])
    expect(text).toContain(field);
  expect(text).not.toMatch(/\b(qd|bid|tid|po|遵医嘱)\b/);
});

test('Five drugs with long notes go on to a second page, and nothing is lost', async () => {
  const [line] = aPrescription().lines;
  const note = '饭后半小时用温水送服，服药期间不要饮酒，不要同服葡萄柚汁，如漏服不要加倍补服';
  const lines = Array.from({ length: 5 }, (_, n) => ({ ...line!, note: `${note}${String(n)}` }));
  const pdf = await print({ lines });
  const text = pdfText(pdf).replace(/\s/g, '');
  for (let n = 0; n < 5; n += 1) expect(text).toContain(`如漏服不要加倍补服${String(n)}`);
  expect(text).toContain('（以下空白）');
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/prescription5.pdf`, pdf);
});

test('A child’s form is marked, with weight and guardian', async () => {
  const patient = {
    name: '小宝',
    sex: 'male',
    bornOn: '2020-01-01',
    weightKg: 21.5,
    guardianName: '王芳',
  } as const;
  const pdf = await print({ patient });
  const text = pdfText(pdf);
  for (const field of ['儿科', '体重：21.5 kg', '监护人：王芳']) expect(text).toContain(field);
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/prescriptionChild.pdf`, pdf);
});

test('What nobody signed says so', async () => {
  const prescription = aPrescription({ state: 'submitted' });
  const pdf = await printPrescription({
    prescription,
    verifyUrl: VERIFY,
    doctor: undefined,
    pharmacist: undefined,
  });
  expect(pdfText(pdf)).toContain('医师：李明（未签名）');
});

test('After it was filled it says by whom, where and for how much; before, the pharmacy has room to write', async () => {
  const pdf = await printPrescription({
    ...{ prescription: aPrescription({ state: 'used' }), verifyUrl: VERIFY },
    ...{ doctor: SIGNED, pharmacist: SIGNED },
    filled: { pharmacyName: '仁和大药房', goodsFen: 2500, packer: '杜仲', checker: '凌霄' },
  });
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/prescriptionFilled.pdf`, pdf);
  expect(pdfInfo(pdf)['Pages']).toBe('1');
  const text = pdfText(pdf);
  for (const field of [
    ...['费别：自费', '调配药师：杜仲', '核对、发药药师：凌霄'],
    '药品金额：25 元（自费，仁和大药房，不含配送费）',
  ])
    expect(text).toContain(field);
  expect(pdfText(await print())).toContain('元（由调剂药房填写）');
});
