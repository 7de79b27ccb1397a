import { ageText, shanghai } from '../../kernel/time';
import type { AdverseEvent } from './event';
import {
  AFTER_STOPPING_WORDS,
  CAUSALITY_WORDS,
  DECHALLENGE_WORDS,
  EFFECT_WORDS,
  FELT_WORDS,
  GROUND_WORDS,
  kindWords,
  NOW_WORDS,
  OUTCOME_WORDS,
  RECHALLENGE_WORDS,
  TAKING_WORDS,
} from './words';

/** One field of the form; empty where the hospital does not know it, so that nobody takes a guess for a fact. */
export type FormField = { readonly part: string; readonly label: string; readonly value: string };

/** 药品不良反应/事件报告表(办法附表 1), field by field. Whoever sends it on adds what stands empty. */
export function formOf(event: AdverseEvent): readonly FormField[] {
  const { assessed, filings } = event;
  const filed = filings.at(-1);
  const isFollowUp = event.followedAt !== undefined || (filings.length > 1 && event.state === 'filed');
  return [
    ...part('报告', [
      ['首次报告或跟踪报告', isFollowUp ? '跟踪报告' : '首次报告'],
      ['编码', filed?.reference],
      ['报告类型', assessed && kindWords(assessed)],
      ['严重的依据', assessed?.grounds.map((it) => GROUND_WORDS[it]).join('；')],
      ['报告单位类别', '医疗机构'],
    ]),
    ...personOf(event),
    ...drugOf(event),
    ...happened(event),
    ...judged(event),
    ...part('报告单位', [
      ['单位名称', event.hospital],
      ['报告人职业', assessed && '药师'],
      ['报告人', assessed?.byName],
      ['获知时间', dayOf(event.at)],
      ['上报时限', dayOf(event.reportBy)],
      ['报告日期', filed && dayOf(filed.at)],
      ['联系电话', undefined],
      ['生产企业请填写信息来源', undefined],
    ]),
  ];
}

type Rows = readonly (readonly [label: string, value: string | undefined])[];
const part = (name: string, rows: Rows): FormField[] =>
  rows.map(([label, value]) => ({ part: name, label, value: value ?? '' }));

const dayOf = (at: number): string => shanghai(at).day;

const personOf = ({ patient, at, diagnoses, hospital, consultationId, background }: AdverseEvent) =>
  part('患者', [
    ['患者姓名', patient.name],
    ['性别', patient.sex === 'male' ? '男' : '女'],
    ['出生日期', patient.bornOn],
    ['年龄', ageText(patient.bornOn, at)],
    ['民族', undefined],
    ['体重(kg)', patient.weightKg === undefined ? undefined : String(patient.weightKg)],
    ['联系方式', undefined],
    ['原患疾病', diagnoses.map(({ name }) => name).join('；')],
    ['医院名称', hospital],
    ['病历号/门诊号', consultationId],
    ['既往药品不良反应/事件', undefined],
    ['家族药品不良反应/事件', undefined],
    ['相关重要信息', background.join('；')],
  ]);

const drugOf = ({ drug, told, others, diagnoses }: AdverseEvent) =>
  part('药品', [
    ['怀疑药品批准文号', drug.approvalNumber],
    ['商品名称', drug.tradeName],
    ['通用名称(含剂型)', `${drug.name}（${drug.form}）${drug.strength}`],
    ['生产厂家', drug.maker],
    ['生产批号', [...drug.batchNos, ...(told.batchNo ? [`${told.batchNo}（患者填写）`] : [])].join('、')],
    ['用法用量', drug.use],
    ['用药起止时间', `开具 ${drug.prescribedOn}；${TAKING_WORDS[told.stillTaking]}`],
    ['用药原因', diagnoses.map(({ name }) => name).join('；')],
    ['并用药品', others.join('；')],
  ]);

const happened = ({ told, assessed, flags, pictures = [] }: AdverseEvent) =>
  part('不良反应', [
    ['不良反应/事件名称', assessed?.name],
    ['不良反应/事件发生时间', told.beganOn],
    ['过程描述(患者自述)', told.words],
    ['程度(患者自述)', FELT_WORDS[told.felt]],
    ['目前情况(患者自述)', NOW_WORDS[told.now]],
    ['停药后(患者自述)', told.afterStopping && AFTER_STOPPING_WORDS[told.afterStopping]],
    ['危险信号(规则提示)', flags.flatMap(({ evidence }) => evidence).join('、')],
    ['过程描述及处理情况', assessed?.course],
    // Named by their fingerprints: whoever needs them finds these very files with the report.
    ['照片(患者提供，另存)', pictures.length === 0 ? undefined : picturesText(pictures)],
  ]);

const picturesText = (pictures: NonNullable<AdverseEvent['pictures']>): string =>
  `${String(pictures.length)} 张：${pictures.map(({ id, sha256 }) => (sha256 ?? id).slice(0, 16)).join('、')}`;

const judged = ({ assessed, filings }: AdverseEvent) =>
  part('评价', [
    ['不良反应/事件的结果', assessed && OUTCOME_WORDS[assessed.outcome]],
    ['停药或减量后，反应是否消失或减轻', assessed && DECHALLENGE_WORDS[assessed.dechallenge]],
    ['再次使用可疑药品后是否再次出现同样反应', assessed && RECHALLENGE_WORDS[assessed.rechallenge]],
    ['对原患疾病的影响', assessed && EFFECT_WORDS[assessed.effectOnDisease]],
    ['关联性评价(报告人)', assessed && CAUSALITY_WORDS[assessed.causality]],
    ['报告人签名', assessed?.byName],
    ['关联性评价(报告单位)', filings.at(-1) && CAUSALITY_WORDS[filings.at(-1)!.causality]],
    ['报告单位签名', filings.at(-1)?.name],
  ]);
