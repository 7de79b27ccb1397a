/**
 * 规格 and 剂型 as 国家基本药物目录（2026年版）, part one, has them, as far as the demo catalogue has a drug of it, copied by hand:
 * 序号|品种|剂型|规格. 缓释 of the list means 控释 too (its own explanation of forms).
 */
const ESSENTIAL_ROWS = `
6|阿莫西林|片剂、胶囊|0.125g 0.25g
10|头孢拉定|胶囊|0.25g 0.5g
11|头孢氨苄|片剂、胶囊|0.125g 0.25g
12|头孢呋辛酯|片剂、分散片、胶囊|0.125g 0.25g
13|头孢克肟|片剂|50mg 100mg
13|头孢克肟|分散片、胶囊|100mg
18|多西环素|片剂|50mg 100mg
19|米诺环素|片剂|50mg
19|米诺环素|胶囊|50mg 100mg
20|红霉素|肠溶片|0.125g 0.25g
21|阿奇霉素|片剂、胶囊|0.25g
22|克拉霉素|片剂|0.125g 0.25g
24|磷霉素氨丁三醇|散剂|3.0g
26|复方磺胺甲噁唑|片剂|400mg:80mg
28|诺氟沙星|片剂、胶囊|0.1g
30|左氧氟沙星|片剂|0.25g 0.5g
30|左氧氟沙星|滴眼剂|0.3% 0.488%
31|莫西沙星|片剂|0.4g
32|甲硝唑|片剂、胶囊|0.2g
33|替硝唑|片剂|0.5g
34|呋喃妥因|肠溶片|50mg
37|氟康唑|片剂、胶囊|50mg 100mg 150mg
42|阿昔洛韦|片剂|0.1g 0.2g
42|阿昔洛韦|胶囊|0.2g
44|奥司他韦|胶囊|30mg 45mg 75mg
45|恩替卡韦|片剂、分散片|0.5mg 1mg
45|恩替卡韦|胶囊|0.5mg
48|替诺福韦二吡呋酯|片剂、胶囊|0.3g
53|羟氯喹|片剂|0.1g 0.2g
59|阿苯达唑|片剂、胶囊|0.1g 0.2g
76|对乙酰氨基酚|片剂|0.3g 0.5g
77|阿司匹林|肠溶片|25mg 50mg 0.1g 0.3g
78|布洛芬|缓释片、缓释胶囊|0.3g
78|布洛芬|混悬液|60ml:1.2g 100ml:2g
79|双氯芬酸钠|缓释片|50mg 75mg 100mg
79|双氯芬酸钠|缓释胶囊|50mg 100mg
83|来氟米特|片剂|5mg 10mg 20mg
86|别嘌醇|片剂|0.1g
87|非布司他|片剂|20mg 40mg 80mg
89|苯溴马隆|片剂、胶囊|50mg
91|苯海索|片剂|2mg
92|多巴丝肼|片剂、胶囊|0.125g 0.25g
93|普拉克索|片剂|0.125mg 0.25mg 1.0mg
100|丙戊酸钠|缓释片|0.5g
104|左乙拉西坦|片剂|0.25g 0.5g
105|尼莫地平|片剂、胶囊|20mg 30mg
107|甲磺酸倍他司汀|片剂|6mg
108|氟桂利嗪|片剂、胶囊|5mg
115|多奈哌齐|片剂|5mg 10mg
115|多奈哌齐|分散片|5mg
130|帕罗西汀|片剂|20mg
131|氟西汀|胶囊、分散片|20mg
134|米氮平|片剂|15mg 30mg
136|艾司西酞普兰|片剂|5mg 10mg 20mg
137|文拉法辛|缓释片|75mg
137|文拉法辛|缓释胶囊|75mg 150mg
138|舍曲林|片剂|25mg 50mg 100mg
138|舍曲林|胶囊|50mg
151|硝酸甘油|片剂|0.5mg
152|硝酸异山梨酯|片剂|5mg
153|单硝酸异山梨酯|缓释片|30mg 40mg 50mg 60mg
153|单硝酸异山梨酯|缓释胶囊|40mg 50mg
154|硝苯地平|片剂|5mg 10mg
154|硝苯地平|缓释片|10mg 20mg 30mg
155|地尔硫䓬|片剂|30mg
157|曲美他嗪|片剂|20mg
158|美西律|片剂|50mg 100mg
160|普萘洛尔|片剂|10mg
161|阿替洛尔|片剂|12.5mg 25mg 50mg
162|酒石酸美托洛尔|片剂|25mg 50mg
162|琥珀酸美托洛尔|缓释片、缓释胶囊|47.5mg
166|维拉帕米|片剂|40mg
171|伊伐布雷定|片剂|5mg 7.5mg
173|卡托普利|片剂|12.5mg 25mg
174|依那普利|片剂|2.5mg 5mg 10mg
176|培哚普利叔丁胺|片剂|2mg 4mg 8mg
177|缬沙坦|片剂、胶囊|80mg
178|替米沙坦|片剂|20mg 40mg 80mg
178|替米沙坦|胶囊|40mg
179|厄贝沙坦|片剂|0.075g 0.15g
179|厄贝沙坦|分散片|0.15g
180|缬沙坦氨氯地平|片剂|80mg/5mg 160mg/5mg
183|尼群地平|片剂|10mg
184|非洛地平|片剂、缓释片|2.5mg 5mg
185|苯磺酸氨氯地平|片剂|5mg
187|比索洛尔|片剂|2.5mg 5mg
190|吲达帕胺|缓释片|1.5mg
200|辛伐他汀|片剂|10mg 20mg
201|阿托伐他汀|片剂|10mg 20mg
202|瑞舒伐他汀|片剂、胶囊|5mg 10mg 20mg
203|非诺贝特|片剂|0.1g
203|非诺贝特|胶囊|0.1g 0.2g
204|依折麦布|片剂|10mg
206|氨溴索|片剂、分散片、胶囊|30mg
206|氨溴索|口服溶液剂|0.3% 0.6%
208|羧甲司坦|片剂|0.1g 0.25g
209|乙酰半胱氨酸|颗粒剂|0.1g 0.2g
216|茶碱|缓释片|0.1g
217|沙丁胺醇|吸入气雾剂|每揿100μg，200揿 每揿140μg，200揿
219|噻托溴铵|吸入粉雾剂|18μg
220|孟鲁司特|片剂|10mg
220|孟鲁司特|咀嚼片|4mg 5mg
222|布地奈德|雾化吸入用混悬液|2ml:1mg
223|布地奈德福莫特罗|吸入粉雾剂|80μg/4.5μg/吸 160μg/4.5μg/吸 320μg/9μg/吸
229|雷尼替丁|片剂、胶囊|0.15g
230|法莫替丁|片剂、胶囊|20mg
231|奥美拉唑|肠溶片、肠溶胶囊|10mg 20mg
232|艾司奥美拉唑|肠溶片、肠溶胶囊|20mg
233|雷贝拉唑|肠溶片|10mg 20mg
234|枸橼酸铋钾|片剂、胶囊|0.3g
236|铝碳酸镁|咀嚼片|0.5g
239|消旋山莨菪碱|片剂|5mg 10mg
241|多潘立酮|片剂|10mg
242|甲氧氯普胺|片剂|5mg
243|莫沙必利|片剂|5mg
244|匹维溴铵|片剂|50mg
247|乳果糖|口服溶液剂|15ml:10g 100ml:66.7g 200ml:133.4g
249|蒙脱石|散剂|3g
258|双歧杆菌三联活菌|胶囊|0.21g
260|熊去氧胆酸|片剂|50mg 250mg
260|熊去氧胆酸|胶囊|250mg
262|呋塞米|片剂|20mg
263|托拉塞米|片剂|5mg 10mg 20mg
264|氢氯噻嗪|片剂|6.25mg 10mg 25mg
265|螺内酯|片剂|12mg 20mg
269|坦索罗辛|缓释胶囊|0.2mg
270|特拉唑嗪|片剂、胶囊|2mg
271|非那雄胺|片剂、胶囊|5mg
273|硫酸亚铁|片剂|0.3g
275|琥珀酸亚铁|片剂|0.1g
277|叶酸|片剂|0.4mg 5mg
279|甲钴胺|片剂、胶囊|0.5mg
282|氯吡格雷|片剂|25mg 75mg
298|利伐沙班|片剂|10mg 15mg 20mg
308|泼尼松|片剂|5mg
309|甲泼尼龙|片剂|4mg
310|地塞米松|片剂|0.75mg
312|甘精胰岛素|注射液|3ml:300单位
313|门冬胰岛素|注射液|3ml:300单位
315|二甲双胍|片剂、肠溶片、缓释片|0.25g 0.5g
317|格列吡嗪|片剂、缓释片|5mg
318|格列美脲|片剂|1mg 2mg
319|格列喹酮|片剂|30mg
320|格列齐特|缓释片|30mg 60mg
321|阿卡波糖|片剂、胶囊|50mg
322|达格列净|片剂|5mg 10mg
323|恩格列净|片剂|10mg 25mg
324|利拉鲁肽|注射液|3ml:18mg
326|瑞格列奈|片剂|0.5mg 1mg 2mg
327|吡格列酮|片剂、胶囊|15mg 30mg
328|西格列汀|片剂|25mg 50mg 100mg
329|利格列汀|片剂|5mg
331|左甲状腺素钠|片剂|25μg 50μg 100μg
332|甲巯咪唑|片剂|5mg 10mg
333|丙硫氧嘧啶|片剂|50mg 100mg
339|黄体酮|胶囊|50mg
341|地屈孕酮|片剂|10mg
343|阿法骨化醇|片剂、胶囊、软胶囊|0.25μg 0.5μg
345|碳酸钙D3|片剂|钙600mg与维生素D3125国际单位
346|阿仑膦酸钠|片剂|10mg 70mg
347|氯苯那敏|片剂|1mg 4mg
349|赛庚啶|片剂|2mg
351|氯雷他定|片剂|10mg
351|氯雷他定|胶囊|5mg 10mg
352|西替利嗪|片剂|10mg
365|甲氨蝶呤|片剂|2.5mg
401|维生素B6|片剂|10mg
410|口服补液盐|散剂|Ⅰ Ⅱ Ⅲ
415|氯化钾|缓释片|0.5g
417|碳酸氢钠|片剂|0.3g 0.5g
439|咪康唑|乳膏剂|2%
439|咪康唑|栓剂|0.2g 0.4g
440|特比萘芬|片剂|0.125g 0.25g
442|莫匹罗星|软膏剂|2%
307|丁酸氢化可的松|乳膏剂|0.1%
446|糠酸莫米松|乳膏剂|0.1%
446|糠酸莫米松|鼻喷雾剂|50μg/揿
450|氯霉素|滴眼剂|8ml:20mg
455|噻吗洛尔|滴眼剂|5ml:12.5mg 5ml:25mg
461|氧氟沙星|滴耳剂|5ml:15mg
470|克霉唑|阴道片|0.5g
`;

/** A weight in mg however it is written: `0.25g` and `250mg`. */
export const inMg = (strength: string): string => {
  const [, amount, unit] = /^([\d.]+)(mg|g|μg)$/.exec(strength) ?? [];
  if (amount === undefined) return strength.replaceAll(' ', '');
  const factor = unit === 'g' ? 1000 : unit === 'mg' ? 1 : 0.001;
  return String(Number((Number(amount) * factor).toFixed(6)));
};

/** 剂型 of a package in the words of the list. */
const WRITTEN: Readonly<Record<string, string>> = {
  胶囊剂: '胶囊',
  控释片: '缓释片',
  混悬剂: '混悬液',
  注射剂: '注射液',
  吸入混悬剂: '雾化吸入用混悬液',
};

/** What the list says of one 品种 in one or several forms. */
export type EssentialEntry = {
  readonly no: number;
  readonly name: string;
  readonly strengths: readonly string[];
};

const ENTRIES = ESSENTIAL_ROWS.trim()
  .split('\n')
  .map((line) => {
    const [no = '', name = '', forms = '', strengths = ''] = line.split('|');
    return { no: Number(no), name, forms: forms.split('、'), strengths: strengths.split(' ') };
  });

/** The entry that has this drug in this form and strength: the longest name that its own has in it. */
export function essentialEntryOf({
  genericName,
  form,
  strength,
}: {
  readonly genericName: string;
  readonly form: string;
  readonly strength: string;
}): EssentialEntry | undefined {
  return ENTRIES.filter(
    (it) =>
      genericName.includes(it.name) &&
      it.forms.includes(WRITTEN[form] ?? form) &&
      it.strengths.map(inMg).includes(inMg(strength)),
  ).sort((a, b) => b.name.length - a.name.length)[0];
}

/** Every entry that was copied. */
export const ESSENTIAL_ENTRIES: readonly EssentialEntry[] = ENTRIES;
