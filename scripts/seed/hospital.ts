import type { DepartmentCode } from '../../shared/domain/department/departments';
import type { DutyPeriod, Title } from '../../shared/domain/doctor/doctor';
import type { Portrait } from './drawPortrait';

/** A hospital that does not exist, with doctors who do not exist: names, numbers and faces are made up. */
export const HOSPITAL = '问诊示范医院';

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS = [1, 2, 3, 4, 5];
/** A time every quarter of an hour, in any of the tiers. */
const times = { everyMinutes: 15, seats: { voice: 50, video: 50, expert: 50 }, breaks: [] };
const period = (days: readonly number[], from: number, to: number): DutyPeriod[] =>
  days.map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60, times }));

const roundTheClock = period(WEEK, 0, 24);
const officeHours = [...period(WORKDAYS, 8, 12), ...period(WORKDAYS, 14, 17)];
const evenings = period(WEEK, 18, 22);
const days = period(WEEK, 8, 20);

export type DemoDoctor = {
  readonly id: string;
  readonly name: string;
  readonly title: Title;
  readonly departmentCode: DepartmentCode;
  readonly goodAt: string;
  readonly introduction: string;
  readonly practisingSince: number;
  readonly feeFen: number;
  readonly promiseMinutes: number;
  readonly schedule: readonly DutyPeriod[];
  readonly portrait: Portrait;
};

/** One doctor of each department is on duty round the clock, so that the demo works at any hour. */
export const DOCTORS: readonly DemoDoctor[] = [
  {
    id: 'lin-xiaolan',
    name: '林晓岚',
    title: 'attending',
    departmentCode: '02',
    goodAt: '感冒发热、慢病用药咨询、不知道看什么科',
    introduction: '全科主治医师。习惯把话说慢、说清楚，先排除急症，再一起商量下一步。',
    practisingSince: 2014,
    feeFen: 1900,
    promiseMinutes: 30,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'middle', hair: 'bob', glasses: false, ground: '#DDEFEF' },
  },
  {
    id: 'zhao-qiming',
    name: '赵启明',
    title: 'associate_chief',
    departmentCode: '02',
    goodAt: '高血压、糖尿病长期随访，老年人多种用药',
    introduction: '全科副主任医师，在社区工作多年，熟悉老年慢性病的日常管理。',
    practisingSince: 2003,
    feeFen: 2900,
    promiseMinutes: 60,
    schedule: days,
    portrait: { sex: 'male', age: 'old', hair: 'short', glasses: true, ground: '#E6EAF4' },
  },
  {
    id: 'zhou-jianguo',
    name: '周建国',
    title: 'chief',
    departmentCode: '03.01',
    goodAt: '长期咳嗽、哮喘、慢阻肺',
    introduction: '呼吸内科主任医师，关注慢性气道疾病的规范治疗和复查。',
    practisingSince: 1996,
    feeFen: 5900,
    promiseMinutes: 120,
    schedule: officeHours,
    portrait: { sex: 'male', age: 'old', hair: 'bald', glasses: true, ground: '#E4EFE6' },
  },
  {
    id: 'tang-yue',
    name: '唐悦',
    title: 'attending',
    departmentCode: '03.01',
    goodAt: '发热、咳嗽、咽痛，流感季节的居家护理',
    introduction: '呼吸内科主治医师。',
    practisingSince: 2015,
    feeFen: 2400,
    promiseMinutes: 30,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'young', hair: 'long', glasses: true, ground: '#F3E9E2' },
  },
  {
    id: 'chen-jing',
    name: '陈静',
    title: 'associate_chief',
    departmentCode: '03.02',
    goodAt: '反酸、胃痛、便秘、腹泻',
    introduction: '消化内科副主任医师，擅长功能性胃肠病的饮食与用药指导。',
    practisingSince: 2006,
    feeFen: 3900,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'middle', hair: 'bun', glasses: false, ground: '#E8E6F3' },
  },
  {
    id: 'wang-haifeng',
    name: '王海峰',
    title: 'chief',
    departmentCode: '03.04',
    goodAt: '高血压、心慌、冠心病术后随访',
    introduction: '心血管内科主任医师。胸痛不要在线等，先打 120。',
    practisingSince: 1998,
    feeFen: 5900,
    promiseMinutes: 120,
    schedule: roundTheClock,
    portrait: { sex: 'male', age: 'middle', hair: 'short', glasses: false, ground: '#DCEAF3' },
  },
  {
    id: 'liu-min',
    name: '刘敏',
    title: 'associate_chief',
    departmentCode: '03.07',
    goodAt: '糖尿病、甲状腺功能异常',
    introduction: '内分泌科副主任医师，长期做糖尿病患者教育。',
    practisingSince: 2005,
    feeFen: 3900,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'old', hair: 'bob', glasses: true, ground: '#EEF0DD' },
  },
  {
    id: 'ma-lijun',
    name: '马立军',
    title: 'attending',
    departmentCode: '04.03',
    goodAt: '腰腿痛、颈椎不适、扭伤后的处理',
    introduction: '骨科主治医师。',
    practisingSince: 2012,
    feeFen: 2400,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'male', age: 'young', hair: 'crew', glasses: false, ground: '#F2E7EA' },
  },
  {
    id: 'sun-lihua',
    name: '孙丽华',
    title: 'chief',
    departmentCode: '05',
    goodAt: '孕期不适、月经不调、产后恢复',
    introduction: '妇产科主任医师。',
    practisingSince: 1999,
    feeFen: 4900,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'old', hair: 'bun', glasses: false, ground: '#F5E6EC' },
  },
  {
    id: 'wu-xiaotong',
    name: '吴晓彤',
    title: 'attending',
    departmentCode: '07',
    goodAt: '孩子发热、咳嗽、腹泻、皮疹',
    introduction: '儿科主治医师，两个孩子的妈妈。',
    practisingSince: 2013,
    feeFen: 2900,
    promiseMinutes: 30,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'young', hair: 'ponytail', glasses: false, ground: '#FDEFD9' },
  },
  {
    id: 'zheng-jiahao',
    name: '郑家豪',
    title: 'associate_chief',
    departmentCode: '07',
    goodAt: '儿童哮喘、过敏、生长发育',
    introduction: '儿科副主任医师。',
    practisingSince: 2007,
    feeFen: 3900,
    promiseMinutes: 60,
    schedule: evenings,
    portrait: { sex: 'male', age: 'middle', hair: 'crew', glasses: true, ground: '#E1EDF6' },
  },
  {
    id: 'huang-sisi',
    name: '黄思思',
    title: 'attending',
    departmentCode: '11',
    goodAt: '鼻炎、咽炎、耳鸣',
    introduction: '耳鼻咽喉科主治医师。',
    practisingSince: 2016,
    feeFen: 2400,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'female', age: 'young', hair: 'bob', glasses: false, ground: '#E6F2EA' },
  },
  {
    id: 'xu-wenbo',
    name: '许文博',
    title: 'associate_chief',
    departmentCode: '13',
    goodAt: '湿疹、荨麻疹、痤疮，看图先判断',
    introduction: '皮肤性病科副主任医师。请拍清楚：一张远景，一张近景，自然光。',
    practisingSince: 2008,
    feeFen: 2900,
    promiseMinutes: 30,
    schedule: roundTheClock,
    portrait: { sex: 'male', age: 'middle', hair: 'short', glasses: true, ground: '#EDE6F1' },
  },
  {
    id: 'gao-yuan',
    name: '高远',
    title: 'attending',
    departmentCode: '15',
    goodAt: '失眠、焦虑、情绪低落',
    introduction: '精神心理科主治医师。愿意先听您说完。',
    practisingSince: 2011,
    feeFen: 3900,
    promiseMinutes: 60,
    schedule: roundTheClock,
    portrait: { sex: 'male', age: 'middle', hair: 'long', glasses: false, ground: '#DFEBE9' },
  },
];

/** WeChat users that the emulator offers. Those with a doctor are that doctor's own account. */
export const PERSONAS: readonly {
  readonly openid: string;
  readonly nickname: string;
  readonly note: string;
  readonly doctorId?: string;
  /** Bound to their WeChat account. */
  readonly phoneNumber?: string;
}[] = [
  { openid: 'o-demo-xiaoyu', nickname: '小雨', note: '患者，第一次来', phoneNumber: '19900000001' },
  { openid: 'o-demo-laowang', nickname: '老王', note: '患者，眼神不太好', phoneNumber: '19900000002' },
  { openid: 'o-demo-zhang', nickname: '张爸爸', note: '患者，替孩子问', phoneNumber: '19900000003' },
  { openid: 'o-demo-dr-lin', nickname: '林晓岚', note: '全科医学科 医生', doctorId: 'lin-xiaolan' },
  { openid: 'o-demo-dr-zhao', nickname: '赵启明', note: '全科医学科 医生', doctorId: 'zhao-qiming' },
  { openid: 'o-demo-dr-wu', nickname: '吴晓彤', note: '儿科 医生', doctorId: 'wu-xiaotong' },
  { openid: 'o-demo-dr-xu', nickname: '许文博', note: '皮肤性病科 医生', doctorId: 'xu-wenbo' },
];

/**
 * Whom the emulated register of identity cards knows. No region of China begins with 99: these numbers are well-formed
 * and nobody's. The first stands on every card that the emulated text recognition reads.
 */
export const PEOPLE: readonly { readonly name: string; readonly idCard: string }[] = [
  { name: '陈小雨', idCard: '999901199805200020' },
  { name: '陈小雪', idCard: '999901199805200047' },
  { name: '王建国', idCard: '999901195803080012' },
  { name: '张伟', idCard: '999901198802290038' },
  { name: '张小宝', idCard: '999901202206010019' },
  { name: '张小贝', idCard: '999901201809150024' },
  { name: '陈国强', idCard: '999901196607120050' },
  { name: '李秀英', idCard: '999901196104230047' },
  { name: '周晓梅', idCard: '999901199001100067' },
];
