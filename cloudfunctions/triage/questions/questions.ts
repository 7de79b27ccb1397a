import type { DepartmentCode } from '@shared/domain/department/departments';

/** Version of the questions below; every stored result names it. */
export const QUESTIONS_VERSION = '2026-11-28';

/**
 * What an answer says: how much likelier (in natural logarithms of odds) it makes a department than those it does not
 * name. 2 is a strong hint, 1 a lean, below 0 it speaks against it.
 */
type Shifts = Partial<Readonly<Record<DepartmentCode, number>>>;
export type TriageOption = { readonly id: string; readonly label: string; readonly shifts: Shifts };

/** One question with tappable answers; 「不确定」 is added to each and says nothing. */
export type Question = {
  readonly id: string;
  readonly text: string;
  /** What is known already need not be asked. */
  readonly about?: 'age' | 'pregnancy';
  /** Only for whoever spoke of this. */
  readonly when?: RegExp;
  readonly options: readonly TriageOption[];
};

/** Written by hand; a clinician must look them through before real use. None asks for or names a diagnosis. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'age',
    about: 'age',
    text: '这次是给谁看？',
    options: [
      { id: 'child', label: '14 岁以下的孩子', shifts: { '07': 3 } },
      { id: 'adult', label: '大人', shifts: { '07': -2.5 } },
    ],
  },
  {
    id: 'pregnancy',
    about: 'pregnancy',
    text: '现在是否怀孕，或刚生产不久？',
    when: /女|月经|例假|怀|孕|肚|腹|恶心|胸|乳|白带|阴道/,
    options: [
      { id: 'yes', label: '是', shifts: { '05': 2.5 } },
      { id: 'no', label: '不是', shifts: { '05': -0.5 } },
    ],
  },
  {
    id: 'belly',
    text: '肚子不舒服，主要在哪里？',
    when: /肚|腹|胃|肠|恶心|吐|胀/,
    options: [
      { id: 'upper', label: '上腹、胃部', shifts: { '03.02': 2, '16': 0.3 } },
      { id: 'right-upper', label: '右上方，肋骨下面', shifts: { '04.01': 2, '16': 1.2, '03.02': 0.3 } },
      { id: 'lower', label: '小肚子', shifts: { '05': 1.5, '04.04': 1.2, '04.01': 0.8, '03.02': 0.5 } },
      { id: 'anus', label: '肛门附近', shifts: { '04.01c': 3 } },
    ],
  },
  {
    id: 'chest',
    text: '胸口不舒服，最像哪一种？',
    when: /胸|心|气短|喘|肋/,
    options: [
      { id: 'heart', label: '心慌，或活动后加重', shifts: { '03.04': 2.2 } },
      { id: 'lung', label: '咳嗽、有痰、气喘', shifts: { '03.01': 2.2 } },
      { id: 'wall', label: '按着疼，转身疼，受过伤', shifts: { '04.05': 1.5, '27': 1.2, '04.03': 1.2 } },
      { id: 'acid', label: '反酸、烧心、打嗝', shifts: { '03.02': 2 } },
      { id: 'breast', label: '乳房胀痛或有硬块', shifts: { '04.01b': 3 } },
    ],
  },
  {
    id: 'head',
    text: '头部不舒服，最像哪一种？',
    when: /头|晕|脑|睡|记忆|记性/,
    options: [
      { id: 'ache', label: '头痛、头晕', shifts: { '03.03': 1.8 } },
      { id: 'spin', label: '天旋地转，伴耳鸣、听不清', shifts: { '11': 1.8, '03.03': 0.8 } },
      { id: 'injury', label: '受过伤，或查出脑部肿物、出血', shifts: { '04.02': 2.5 } },
      { id: 'mood', label: '睡不好，心情差，紧张', shifts: { '15': 2.2 } },
      { id: 'pressure', label: '血压高', shifts: { '03.04': 2 } },
      { id: 'memory', label: '记性变差、手抖、走路不稳', shifts: { '03.03': 2.2 } },
    ],
  },
  {
    id: 'joint',
    text: '疼痛或麻木，最像哪一种？',
    when: /痛|疼|麻|酸|僵|抽筋|关节|腰|腿|肩|颈|脖|背|膝|手|脚/,
    options: [
      { id: 'one', label: '一处，扭伤、摔伤或活动时疼', shifts: { '04.03': 2 } },
      { id: 'many', label: '多个关节，早上发僵、肿', shifts: { '03.08': 2.2 } },
      { id: 'nerve', label: '麻木、无力、说话不清', shifts: { '03.03': 2 } },
      { id: 'long', label: '疼了很久，想止痛或康复训练', shifts: { '27': 2.2 } },
    ],
  },
  {
    id: 'lump',
    text: '包块或结节长在哪里？',
    when: /包|块|疙瘩|结节|肿|囊|疝/,
    options: [
      { id: 'neck', label: '脖子、腮部', shifts: { '04.01a': 2.2, '03.07': 0.8 } },
      { id: 'breast', label: '乳房、腋下', shifts: { '04.01b': 2.5 } },
      { id: 'skin', label: '皮肤表面', shifts: { '13': 1.5, '04.01': 1.2, '04.07': 0.5 } },
      { id: 'anus', label: '肛门附近', shifts: { '04.01c': 2.5 } },
      { id: 'inside', label: '肚子或腹股沟', shifts: { '04.01': 2, '03.02': 0.6 } },
      { id: 'lung', label: '肺里', shifts: { '03.01': 1.8, '04.05': 1.5 } },
    ],
  },
  {
    id: 'thyroid',
    text: '甲状腺的问题是哪一种？',
    when: /甲状腺|脖子(?!.{0,4}[僵酸疼痛转])|甲亢|甲减|桥本/,
    options: [
      { id: 'lump', label: '查出结节、肿物，或想问手术', shifts: { '04.01a': 2 } },
      { id: 'hormone', label: '化验指标异常，怕热、心慌、消瘦', shifts: { '03.07': 2 } },
    ],
  },
  {
    id: 'skin',
    text: '皮肤的变化是什么样的？',
    when: /皮|疹|痒|红|斑|痘|疤|烫|伤|泡/,
    options: [
      { id: 'rash', label: '起疹子、发痒、脱皮', shifts: { '13': 2 } },
      { id: 'burn', label: '烫伤、伤疤，或想改善外观', shifts: { '04.07': 2.5 } },
      { id: 'pus', label: '红肿、热、流脓', shifts: { '04.01': 1.8, '13': 0.8 } },
      { id: 'private', label: '长在私处', shifts: { '13': 1.5, '04.04': 1, '05': 1 } },
    ],
  },
  {
    id: 'urine',
    text: '小便或私处的不舒服是哪一种？',
    when: /尿|小便|下体|私处|肾|腰|阴|口渴/,
    options: [
      { id: 'often', label: '尿频、尿急、尿痛，或有结石', shifts: { '04.04': 2 } },
      { id: 'foam', label: '泡沫多、浮肿，肾功能异常', shifts: { '03.06': 2.5 } },
      { id: 'discharge', label: '女性，分泌物异常或瘙痒', shifts: { '05': 2.5 } },
      { id: 'male', label: '男性生殖器官的问题', shifts: { '04.04': 2.2 } },
      { id: 'thirst', label: '口渴，喝得多、尿量多', shifts: { '03.07': 2.5 } },
    ],
  },
  {
    id: 'liver',
    text: '肝胆的问题是哪一种？',
    when: /肝|胆|黄疸|转氨酶|右上/,
    options: [
      { id: 'virus', label: '乙肝、转氨酶高、肝硬化', shifts: { '16': 2.2 } },
      { id: 'stone', label: '结石、息肉、囊肿，或想问手术', shifts: { '04.01': 2.2 } },
      { id: 'stomach', label: '主要是胃口差、腹胀', shifts: { '03.02': 1.5 } },
    ],
  },
  {
    id: 'throat',
    text: '最难受的是哪里？',
    when: /咳|咽|喉|嗓|鼻|发烧|发热|感冒|耳/,
    options: [
      { id: 'cough', label: '咳嗽、有痰、气喘', shifts: { '03.01': 2 } },
      { id: 'throat', label: '咽喉、鼻子或耳朵', shifts: { '11': 2 } },
      { id: 'fever', label: '主要是发热', shifts: { '16': 1.2, '03.01': 1, '02': 0.8 } },
      { id: 'mouth', label: '牙齿、口腔', shifts: { '12': 2.5 } },
    ],
  },
  {
    id: 'tumour',
    text: '有没有医院确诊的肿瘤？',
    when: /瘤|癌|化疗|放疗|占位|转移|病理/,
    options: [
      { id: 'treated', label: '有，正在或做过化疗、放疗', shifts: { '19': 2.5 } },
      {
        id: 'surgery',
        label: '有，想问能不能手术',
        shifts: { '04.01': 0.8, '04.05': 0.8, '04.02': 0.8, '19': 0.8 },
      },
      { id: 'none', label: '没有，只是担心', shifts: { '19': -1 } },
    ],
  },
  {
    id: 'surgery',
    text: '这次更想问哪方面？',
    when: /结节|结石|囊肿|息肉|疝|手术|开刀|术后/,
    options: [
      {
        id: 'operation',
        label: '要不要手术，或手术后的恢复',
        shifts: { '04.01': 1.5, '04.05': 1.5, '04.01a': 1.5, '04.02': 1.5, '04.03': 1, '04.04': 1 },
      },
      {
        id: 'watch',
        label: '吃药、复查，看严不严重',
        shifts: { '03.01': 1.5, '03.02': 1.2, '03.07': 1.2, '03.06': 1, '16': 0.5 },
      },
    ],
  },
  {
    id: 'wish',
    text: '这次您更希望得到哪种帮助？',
    options: [
      { id: 'check', label: '弄清原因，看需要做什么检查', shifts: { '50': -1, '27': -0.5 } },
      { id: 'tcm', label: '中医中药调理', shifts: { '50': 2.5 } },
      { id: 'rehab', label: '止痛、康复训练', shifts: { '27': 2 } },
      { id: 'mood', label: '心情、睡眠方面的帮助', shifts: { '15': 2 } },
    ],
  },
];

/** Added to every question. */
export const NOT_SURE = { id: 'not_sure', label: '不确定' } as const;
