/** 诊疗科目: code as in 医疗机构诊疗科目名录 (letters are this project's own subdivisions), name as on a hospital's signboard. */
export const DEPARTMENTS = [
  { code: '02', name: '全科医学科', treats: '不知道看什么科，先看全科' },
  { code: '03.01', name: '呼吸内科', treats: '咳嗽、发热、气喘' },
  { code: '03.02', name: '消化内科', treats: '腹痛、反酸、腹泻' },
  { code: '03.03', name: '神经内科', treats: '头痛、头晕、手麻' },
  { code: '03.04', name: '心血管内科', treats: '血压、心慌、胸闷' },
  { code: '03.05', name: '血液内科', treats: '贫血、出血点' },
  { code: '03.06', name: '肾内科', treats: '水肿、蛋白尿' },
  { code: '03.07', name: '内分泌科', treats: '血糖、甲状腺' },
  { code: '03.08', name: '风湿免疫科', treats: '关节肿痛、红斑' },
  { code: '04.01', name: '普通外科', treats: '包块、疝气' },
  { code: '04.01a', name: '甲状腺头颈外科', treats: '颈部包块、甲状腺结节' },
  { code: '04.01b', name: '乳腺外科', treats: '乳房胀痛、结节' },
  { code: '04.01c', name: '肛肠外科', treats: '便血、痔疮' },
  { code: '04.02', name: '神经外科', treats: '头部外伤后随访' },
  { code: '04.03', name: '骨科', treats: '腰腿痛、扭伤' },
  { code: '04.04', name: '泌尿男科', treats: '尿频、结石' },
  { code: '04.05', name: '胸心外科', treats: '胸部术后随访' },
  { code: '04.07', name: '整形烧伤科', treats: '疤痕、烫伤' },
  { code: '05', name: '妇产科', treats: '月经、孕期、产后' },
  { code: '07', name: '儿科', treats: '孩子发热、咳嗽、腹泻' },
  { code: '10', name: '眼科', treats: '眼红、视物模糊' },
  { code: '11', name: '耳鼻咽喉科', treats: '鼻塞、耳鸣、咽痛' },
  { code: '12', name: '口腔科', treats: '牙痛、口腔溃疡' },
  { code: '13', name: '皮肤性病科', treats: '皮疹、瘙痒、痤疮' },
  { code: '15', name: '精神心理科', treats: '失眠、焦虑、情绪低落' },
  { code: '16', name: '感染科', treats: '肝炎、不明发热' },
  { code: '19', name: '肿瘤科', treats: '肿瘤随访' },
  { code: '27', name: '疼痛康复科', treats: '慢性疼痛、康复' },
  { code: '50', name: '中医科', treats: '中医调理' },
] as const;

/** Code of a department this hospital may offer. */
export type DepartmentCode = (typeof DEPARTMENTS)[number]['code'];

/** Every code, for schemas. */
export const DEPARTMENT_CODES = DEPARTMENTS.map(({ code }) => code) as [DepartmentCode, ...DepartmentCode[]];

/** Name of a department; an unknown code is a bug. */
export function departmentName(code: DepartmentCode): string {
  const department = DEPARTMENTS.find((it) => it.code === code);
  if (!department) throw new Error(`unknown department ${code}`);
  return department.name;
}
