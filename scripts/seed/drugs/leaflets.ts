/** What was read for the demo catalogue of the class (处方药 or 非处方药) of a drug: its 说明书, with the number of the pack it came with, or the national list of what needs no prescription, with the number there. */
export const LEAFLETS: Readonly<Record<string, string>> = {
  托拉塞米片: '说明书（国药准字H20050525）',
  甲磺酸多沙唑嗪缓释片: '说明书（国药准字H20103571）',
  诺氟沙星胶囊: '说明书（国药准字H36021336）',
  盐酸米诺环素胶囊: '说明书（国药准字H10960010）',
  盐酸坦索罗辛缓释胶囊: '说明书（国药准字H20000681）',
  酒石酸托特罗定片: '说明书（注册证号H20110126）',
  枸橼酸西地那非片: '说明书（国药准字H20020526）',
  屈螺酮炔雌醇片: '说明书（注册证号H20080335）',
  硝酸咪康唑栓: '说明书（国药准字H10930214）',
  克霉唑阴道片: '说明书（国药准字H20043250）',
  对乙酰氨基酚片: '乙类非处方药目录化学药第49号（360docs.net/doc/968337900.html）',
  双氯芬酸二乙胺乳胶剂: '乙类非处方药目录化学药第47号（360docs.net/doc/968337900.html）',
};
