/**
 * 每日最大量 in mg (IU for insulins, where none stands here), for adults and, where leaflets give one, for children per
 * kilogram. More is a block from one and a half times on, a warning before. What is put on the skin or into an eye is not
 * counted; everything else of the demo catalogue stands here, which a test holds it to.
 */
type DoseRow = {
  readonly atc: string;
  readonly name: string;
  readonly maxPerDay: number;
  /** For children under 14, mg per kg and day. */
  readonly maxPerKg?: number;
};

const rows = (text: string): readonly DoseRow[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [atc = '', name = '', max, perKg] = line.trim().split(' ');
      return { atc, name, maxPerDay: Number(max), ...(perKg !== undefined && { maxPerKg: Number(perKg) }) };
    });

/** Where the figures come from. */
export const DOSE_SOURCE = '各药说明书 用法用量；中国国家处方集';

export const DOSES = rows(`
C08CA01 氨氯地平 10
C08CA05 硝苯地平 120
C08CA02 非洛地平 10
C08CA08 尼群地平 40
C08DB01 地尔硫䓬 360
C08DA01 维拉帕米 480
C09AA01 卡托普利 150
C09AA02 依那普利 40
C09AA07 贝那普利 40
C09AA04 培哚普利 8
C09AA09 福辛普利 40
C09CA03 缬沙坦 320
C09CA01 氯沙坦 100
C09CA04 厄贝沙坦 300
C09CA07 替米沙坦 80
C09CA06 坎地沙坦 12
C09CA08 奥美沙坦 40
C07AB02 美托洛尔 400
C07AB07 比索洛尔 10
C07AB03 阿替洛尔 200
C07AA05 普萘洛尔 200
C07AG02 卡维地洛 50
C07AA 阿罗洛尔 30
C03AA03 氢氯噻嗪 100
C03BA11 吲达帕胺 2.5
C03CA01 呋塞米 600
C03CA04 托拉塞米 200
C03DA01 螺内酯 400
C02CA04 多沙唑嗪 16
G04CA03 特拉唑嗪 20
C10AA05 阿托伐他汀 80
C10AA07 瑞舒伐他汀 20
C10AA01 辛伐他汀 40
C10AA03 普伐他汀 40
C10AX09 依折麦布 10
C10AB05 非诺贝特 300
B01AC06 阿司匹林 300
B01AC04 氯吡格雷 75
B01AC24 替格瑞洛 180
B01AA03 华法林 10
B01AF01 利伐沙班 30
B01AE07 达比加群 300
B01AC23 西洛他唑 200
C01DA14 单硝酸异山梨酯 120
C01DA08 硝酸异山梨酯 60
C01EB15 曲美他嗪 60
C01AA05 地高辛 0.5
C01BD01 胺碘酮 600
C01BC03 普罗帕酮 900
C01BB02 美西律 1200
C01EB17 伊伐布雷定 15
C09DX04 沙库巴曲缬沙坦 400
A10BA02 二甲双胍 2550
A10BB12 格列美脲 6
A10BB07 格列吡嗪 30
A10BB09 格列齐特 320
A10BB08 格列喹酮 180
A10BX02 瑞格列奈 16
A10BF01 阿卡波糖 600
A10BF03 伏格列波糖 0.9
A10BG03 吡格列酮 45
A10BH01 西格列汀 100
A10BH05 利格列汀 5
A10BK01 达格列净 10
A10BK03 恩格列净 25
A10BJ02 利拉鲁肽 1.8
H03AA01 左甲状腺素 0.3
H03BB02 甲巯咪唑 60
H03BA02 丙硫氧嘧啶 600
H02AB07 泼尼松 60
H02AB04 甲泼尼龙 64
H02AB02 地塞米松 9
M04AA01 别嘌醇 600
M04AA03 非布司他 80
M04AB03 苯溴马隆 100
M04AC01 秋水仙碱 3
A11CC04 骨化三醇 0.001
B03BA05 甲钴胺 1.5
A02BC01 奥美拉唑 40
A02BC03 兰索拉唑 60
A02BC02 泮托拉唑 80
A02BC04 雷贝拉唑 40
A02BC05 艾司奥美拉唑 40
A02BA03 法莫替丁 40
A02BA02 雷尼替丁 300
A02BX05 枸橼酸铋钾 1200
A02BX14 瑞巴派特 300
A02BX15 替普瑞酮 150
A03FA03 多潘立酮 30
A03FA09 莫沙必利 15
A03FA01 甲氧氯普胺 30
A03AX04 匹维溴铵 300
A03AA05 曲美布汀 600
A05AA02 熊去氧胆酸 1500
J05AF10 恩替卡韦 1
J05AF07 替诺福韦 300
J01CA04 阿莫西林 4000 90
J01DB01 头孢氨苄 4000 100
J01DB09 头孢拉定 4000 100
J01DC02 头孢呋辛 1000 30
J01DC04 头孢克洛 4000 40
J01DD15 头孢地尼 600 18
J01DD08 头孢克肟 400 12
J01FA10 阿奇霉素 500 12
J01FA09 克拉霉素 1000 15
J01FA06 罗红霉素 300 10
J01FA01 红霉素 4000 50
J01MA12 左氧氟沙星 750
J01MA14 莫西沙星 400
J01MA06 诺氟沙星 800
J01AA02 多西环素 200
J01AA08 米诺环素 200
P01AB01 甲硝唑 2400 50
P01AB02 替硝唑 2000
J01EC01 磺胺甲噁唑 1600 50
J01XE01 呋喃妥因 400 7
J02AC01 氟康唑 400 12
J02AC02 伊曲康唑 400
D01BA02 特比萘芬 250
J05AB01 阿昔洛韦 4000 80
J05AB11 伐昔洛韦 3000
J05AH02 奥司他韦 150
P02CA03 阿苯达唑 800
N02BE01 对乙酰氨基酚 2000 60
M01AE01 布洛芬 1200 40
M01AB05 双氯芬酸 150
M01AH01 塞来昔布 400
M01AH05 依托考昔 120
M01AC06 美洛昔康 15
M01AE02 萘普生 1000
M01AB01 吲哚美辛 150
M03BX09 乙哌立松 150
P01BA02 羟氯喹 400
L04AA13 来氟米特 20
R05CB06 氨溴索 90
R05CB01 乙酰半胱氨酸 600
R05CB03 羧甲司坦 2250
R03DC03 孟鲁司特 10
R03DA04 茶碱 600
R06AX13 氯雷他定 10
R06AE07 西替利嗪 10
R06AE09 左西替利嗪 5
R06AB04 氯苯那敏 24
R06AX17 酮替芬 2
R06AX22 依巴斯汀 20
G04CB01 非那雄胺 5
G04CA02 坦索罗辛 0.4
G04BD07 托特罗定 4
G04BD08 索利那新 10
G04BE03 西地那非 100
N03AF01 卡马西平 1200
N03AG01 丙戊酸 2500 30
N03AX14 左乙拉西坦 3000 60
N03AX09 拉莫三嗪 500
N03AX12 加巴喷丁 3600
N04BC05 普拉克索 4.5
N04AA01 苯海索 10
N06AB06 舍曲林 200
N06AB10 艾司西酞普兰 20
N06AB05 帕罗西汀 50
N06AB03 氟西汀 60
N06AX16 文拉法辛 225
N06AX11 米氮平 45
N06DA02 多奈哌齐 10
N06DX01 美金刚 20
N07CA03 氟桂利嗪 10
N07CA01 倍他司汀 36
C08CA06 尼莫地平 240
C10AD06 阿昔莫司 1200
B01AC07 双嘧达莫 400
C01DA02 硝酸甘油 5
A02AH 碳酸氢钠 6000
A11CC03 阿法骨化醇 0.002
A11HA02 维生素B6 200
A11DA01 维生素B1 100
A11GA01 维生素C 1000
B03BB01 叶酸 15
B03AA07 硫酸亚铁 1200
B03AA06 琥珀酸亚铁 600
A12BA01 氯化钾 6000
A02AD04 铝碳酸镁 6000
A02BX02 硫糖铝 4000
A03BB 山莨菪碱 30
A06AD11 乳果糖 30000
A06AD15 聚乙二醇4000 20000
A07BC05 蒙脱石 9000
A05BA03 水飞蓟宾 420
J01CR02 克拉维酸 500
J01EA01 甲氧苄啶 320
J01XX01 磷霉素 3000
M01AX05 氨基葡萄糖 1500
R03AC02 沙丁胺醇 0.8
R03AC12 沙美特罗 0.2
R03AC13 福莫特罗 0.054
R03BB04 噻托溴铵 0.018
R03BB01 异丙托溴铵 0.24
R03BA02 布地奈德吸入 4
R03BA05 氟替卡松吸入 1
R06AX02 赛庚啶 16
G03DA04 黄体酮 300
G03DB01 地屈孕酮 30
G03AA12 屈螺酮炔雌醇 3
N04BA02 多巴丝肼 1200
N06BX06 胞磷胆碱 600
L04AX03 甲氨蝶呤 25
M05BA04 阿仑膦酸 70
`);

/** 每周一次 only: daily use has killed (甲氨蝶呤说明书 警示语; 阿仑膦酸钠说明书 用法用量). */
export const WEEKLY_ONLY: readonly {
  readonly atc: string;
  readonly name: string;
  readonly source: string;
}[] = [
  { atc: 'L04AX03', name: '甲氨蝶呤', source: '甲氨蝶呤说明书 警示语' },
  { atc: 'M05BA04', name: '阿仑膦酸', source: '阿仑膦酸钠片 70mg 说明书 用法用量' },
];
