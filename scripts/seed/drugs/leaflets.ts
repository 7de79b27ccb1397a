import type { Drug } from '../../../shared/domain/drug/drug';

/** What one document says of a drug: a leaflet with the number of the pack it came with, or a list of what needs no prescription. */
type Read = {
  readonly from: string;
  /** 处方药, or why it is not one. */
  readonly rx?: string;
  readonly strength?: string;
  /** 贮藏 in its own words, and what that means. */
  readonly storage?: readonly [words: string, is: Drug['storage']];
  /** 途径 in its own words. */
  readonly route?: string;
};

/** 乙类非处方药目录化学药. */
const OTC_B = '乙类非处方药目录';
/** 国家非处方药目录第一批 (1999) does not tell 甲类 from 乙类: taken as 甲类, the stricter. */
const OTC_FIRST = '非处方药目录第一批';

const ROOM_30 = ['30℃以下', 'room'] as const;

/** What was read of each drug beyond the two national lists of names, forms and strengths. */
export const LEAFLETS: Readonly<Record<string, Read>> = {
  托拉塞米片: { from: '说明书（国药准字H20050525）', rx: '处方药' },
  甲磺酸多沙唑嗪缓释片: {
    ...{ from: '说明书（国药准字H20103571）', rx: '处方药', strength: '4mg' },
    storage: ['置阴凉干燥处', 'cool'],
  },
  诺氟沙星胶囊: { from: '说明书（国药准字H36021336）', rx: '处方药' },
  盐酸米诺环素胶囊: { from: '说明书（国药准字H10960010）', rx: '处方药' },
  盐酸坦索罗辛缓释胶囊: {
    ...{ from: '说明书（国药准字H20000681）', rx: '处方药', strength: '0.2mg' },
    storage: ['室温保存', 'room'],
  },
  酒石酸托特罗定片: {
    ...{ from: '说明书（注册证号H20110126）', rx: '处方药', strength: '2mg' },
    storage: ['室温保存', 'room'],
  },
  枸橼酸西地那非片: {
    ...{ from: '说明书（国药准字H20020527）', rx: '处方药', strength: '50mg', storage: ROOM_30 },
  },
  屈螺酮炔雌醇片: {
    ...{ from: '说明书（注册证号H20080335）', rx: '处方药', strength: '3mg/0.03mg', storage: ROOM_30 },
    route: '口服',
  },
  硝酸咪康唑栓: {
    ...{ from: '说明书（国药准字H10930214）', rx: '甲类非处方药', strength: '0.2g', storage: ROOM_30 },
    route: '阴道给药',
  },
  克霉唑阴道片: {
    ...{ from: '说明书（国药准字H20043250）', rx: '甲类非处方药', strength: '0.5g', route: '阴道给药' },
  },
  对乙酰氨基酚片: { from: OTC_B, rx: '第49号' },
  双歧杆菌三联活菌胶囊: { from: OTC_B, rx: '第75号' },
  布洛芬缓释胶囊: { from: OTC_FIRST, rx: '第1号，未分类，从严按甲类' },
  布洛芬缓释片: { from: OTC_FIRST, rx: '第1号，未分类，从严按甲类' },
};
