import type { AdverseEvent, Assessment, Causality, Felt, SeriousGround, ToldEvent } from './event';

/** 关联性评价 in the words of the national form. */
export const CAUSALITY_WORDS: Record<Causality, string> = {
  certain: '肯定',
  probable: '很可能',
  possible: '可能',
  unlikely: '可能无关',
  pending: '待评价',
  unassessable: '无法评价',
};

/** Why an adverse event is 严重, in the words of 第六十三条. */
export const GROUND_WORDS: Record<SeriousGround, string> = {
  death: '导致死亡',
  life_threatening: '危及生命',
  cancer_or_birth_defect: '致癌、致畸、致出生缺陷',
  disability: '导致显著的或者永久的人体伤残或者器官功能的损伤',
  hospital: '导致住院或者住院时间延长',
  other_important: '导致其他重要医学事件，如不进行治疗可能出现上述情况',
};

export const OUTCOME_WORDS: Record<Assessment['outcome'], string> = {
  recovered: '痊愈',
  improving: '好转',
  not_improved: '未好转',
  unknown: '不详',
  sequelae: '有后遗症',
  died: '死亡',
};

export const DECHALLENGE_WORDS: Record<Assessment['dechallenge'], string> = {
  yes: '是',
  no: '否',
  unclear: '不明',
  not_stopped: '未停药或未减量',
};

export const RECHALLENGE_WORDS: Record<Assessment['rechallenge'], string> = {
  yes: '是',
  no: '否',
  unclear: '不明',
  not_again: '未再使用',
};

export const EFFECT_WORDS: Record<Assessment['effectOnDisease'], string> = {
  none: '不明显',
  longer: '病程延长',
  worse: '病情加重',
  sequelae: '导致后遗症',
  died: '导致死亡',
};

/** What a person is asked: how bad it is. */
export const FELT_WORDS: Record<Felt, string> = {
  bearable: '有些不舒服，能照常生活',
  limiting: '影响吃饭、睡觉或做事',
  hospital: '去了急诊或住院',
  danger: '喘不上气、昏倒、嘴脸肿，现在很危险',
};

export const TAKING_WORDS: Record<ToldEvent['stillTaking'], string> = {
  yes: '还在用',
  stopped: '已经停了',
  unsure: '不清楚',
};

export const AFTER_STOPPING_WORDS: Record<NonNullable<ToldEvent['afterStopping']>, string> = {
  better: '停药后减轻或消失',
  same: '停药后没有变化',
  unsure: '说不清',
};

export const NOW_WORDS: Record<ToldEvent['now'], string> = {
  gone: '已经好了',
  better: '好一些了',
  same: '没有变化',
  worse: '更重了',
};

/** 报告类型 of the national form. */
export function kindWords(assessed: NonNullable<AdverseEvent['assessed']>): string {
  const kinds = [...(assessed.isNew ? ['新的'] : []), ...(assessed.grounds.length > 0 ? ['严重'] : [])];
  return kinds.length > 0 ? kinds.join('、') : '一般';
}

/** What a person told, in one line. */
export const summaryOf = ({ beganOn, felt, stillTaking, afterStopping, now }: ToldEvent): string =>
  [
    `${beganOn} 开始`,
    FELT_WORDS[felt],
    TAKING_WORDS[stillTaking],
    ...(afterStopping ? [AFTER_STOPPING_WORDS[afterStopping]] : []),
    NOW_WORDS[now],
  ].join('；');
