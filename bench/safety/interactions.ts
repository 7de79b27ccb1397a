/**
 * What a pharmacist would stop or ask about, written down from leaflets and guidelines as sentences about medicines and
 * people, without the words or codes of the tables that are measured with it. A line: kind | ordered | person | least that must come.
 * Ordered: `name dose×times a day×days`, joined by `+`; left out, one unit once a day for seven days. Person: `age 70`,
 * `weight 14`, `female`, `male`, `pregnant 30`, `maybe pregnant`, `nursing`, and after a colon what is told: `allergy:`, `takes:`, `has:`
 * (history in words), `icd:` (a diagnosis).
 */
export const INTERACTIONS_PLANTED = `
interaction|硝酸甘油片+枸橼酸西地那非片|male|block
interaction|单硝酸异山梨酯缓释片+枸橼酸西地那非片|male|block
interaction|枸橼酸西地那非片|male takes:硝酸异山梨酯|block
interaction|枸橼酸西地那非片|male takes:依姆多|block
interaction|枸橼酸西地那非片+盐酸特拉唑嗪片|male|warn
interaction|布洛芬缓释胶囊|takes:华法林|block
interaction|双氯芬酸钠缓释片|takes:华法林|block
interaction|萘普生片|takes:华法林|block
interaction|塞来昔布胶囊|takes:华法林|block
interaction|复方磺胺甲噁唑片 2×2×5|takes:华法林|warn
interaction|甲硝唑片|takes:华法林|warn
interaction|氟康唑胶囊|takes:华法林|warn
interaction|左氧氟沙星片|takes:华法林|warn
interaction|克拉霉素片|takes:华法林|warn
interaction|阿司匹林肠溶片|takes:华法林|warn
interaction|硫酸氢氯吡格雷片|takes:华法林|warn
interaction|利伐沙班片|takes:华法林|block
interaction|利伐沙班片|takes:达比加群|block
interaction|利伐沙班片+布洛芬缓释胶囊||warn
interaction|利伐沙班片+阿司匹林肠溶片||warn
interaction|利伐沙班片|takes:卡马西平|warn
interaction|利伐沙班片|takes:伊曲康唑|block
interaction|辛伐他汀片+克拉霉素片||block
interaction|辛伐他汀片+红霉素肠溶片||block
interaction|辛伐他汀片|takes:伊曲康唑|block
interaction|辛伐他汀片+盐酸维拉帕米片||warn
interaction|辛伐他汀片+苯磺酸氨氯地平片||warn
interaction|辛伐他汀片|takes:胺碘酮|warn
interaction|阿托伐他汀钙片+克拉霉素片||warn
interaction|阿托伐他汀钙片+非诺贝特胶囊||warn
interaction|瑞舒伐他汀钙片+非诺贝特胶囊||warn
interaction|阿托伐他汀钙片|takes:秋水仙碱|warn
interaction|克拉霉素片|takes:秋水仙碱|block
interaction|盐酸维拉帕米片|takes:秋水仙碱|block
interaction|硫酸氢氯吡格雷片+奥美拉唑肠溶胶囊||warn
interaction|硫酸氢氯吡格雷片+艾司奥美拉唑镁肠溶片||warn
interaction|硫酸氢氯吡格雷片|takes:耐信|warn
interaction|阿司匹林肠溶片+布洛芬缓释胶囊||warn
interaction|硫酸氢氯吡格雷片+盐酸舍曲林片||warn
interaction|双氯芬酸钠缓释片+草酸艾司西酞普兰片||warn
interaction|马来酸依那普利片+缬沙坦胶囊||block
interaction|卡托普利片+沙库巴曲缬沙坦钠片||block
interaction|盐酸贝那普利片|takes:代文|block
interaction|马来酸依那普利片+螺内酯片||warn
interaction|缬沙坦胶囊+氯化钾缓释片||warn
interaction|螺内酯片+氯化钾缓释片||warn
interaction|缬沙坦胶囊+布洛芬缓释胶囊||warn
interaction|呋塞米片+吲哚美辛肠溶片||warn
interaction|马来酸依那普利片+复方磺胺甲噁唑片||warn
interaction|酒石酸美托洛尔片+盐酸维拉帕米片||warn
interaction|富马酸比索洛尔片+盐酸地尔硫䓬片||warn
interaction|盐酸普萘洛尔片+硫酸沙丁胺醇吸入气雾剂||block
interaction|酒石酸美托洛尔片+盐酸帕罗西汀片||warn
interaction|酒石酸美托洛尔片+盐酸氟西汀胶囊||warn
interaction|酒石酸美托洛尔片+格列美脲片||warn
interaction|富马酸比索洛尔片+甘精胰岛素注射液||warn
interaction|马来酸噻吗洛尔滴眼液+富马酸比索洛尔片||warn
interaction|盐酸维拉帕米片|takes:地高辛|warn
interaction|克拉霉素片|takes:地高辛|warn
interaction|呋塞米片|takes:地高辛|warn
interaction|氢氯噻嗪片|takes:地高辛|warn
interaction|富马酸比索洛尔片|takes:可达龙|warn
interaction|阿奇霉素片|takes:胺碘酮|block
interaction|盐酸莫西沙星片|takes:胺碘酮|block
interaction|盐酸伊伐布雷定片+克拉霉素片||block
interaction|盐酸伊伐布雷定片+盐酸维拉帕米片||block
interaction|多潘立酮片+克拉霉素片||block
interaction|多潘立酮片+氟康唑胶囊||block
interaction|阿奇霉素片+左氧氟沙星片||warn
interaction|草酸艾司西酞普兰片+盐酸莫西沙星片||warn
interaction|甲氧氯普胺片+多巴丝肼片||block
interaction|甲氧氯普胺片|takes:美多芭|block
interaction|格列美脲片+氟康唑胶囊||warn
interaction|格列吡嗪控释片+复方磺胺甲噁唑片||warn
interaction|格列齐特缓释片+门冬胰岛素注射液||warn
interaction|瑞格列奈片+硫酸氢氯吡格雷片||warn
interaction|瑞格列奈片+克拉霉素片||warn
interaction|格列美脲片+左氧氟沙星片||warn
interaction|盐酸吡格列酮片+甘精胰岛素注射液||warn
interaction|盐酸二甲双胍片+醋酸泼尼松片||warn
interaction|左甲状腺素钠片+碳酸钙D3片||warn
interaction|左甲状腺素钠片+硫酸亚铁片||warn
interaction|左甲状腺素钠片+铝碳酸镁咀嚼片||warn
interaction|左氧氟沙星片+硫酸亚铁片||warn
interaction|左氧氟沙星片+铝碳酸镁咀嚼片||warn
interaction|盐酸多西环素片+碳酸钙D3片||warn
interaction|盐酸米诺环素胶囊+硫酸亚铁片||warn
interaction|阿仑膦酸钠片 1×1/7×28+碳酸钙D3片|age 60|warn
interaction|茶碱缓释片+左氧氟沙星片||warn
interaction|茶碱缓释片+红霉素肠溶片||warn
interaction|红霉素肠溶片|takes:卡马西平|block
interaction|克拉霉素片|takes:得理多|block
interaction|丙戊酸钠缓释片|takes:拉莫三嗪|warn
interaction|丙戊酸钠缓释片|takes:卡马西平|warn
interaction|屈螺酮炔雌醇片|female age 30 takes:卡马西平|warn
interaction|盐酸舍曲林片+米氮平片||warn
interaction|盐酸帕罗西汀片+盐酸文拉法辛缓释胶囊||block
interaction|甲氨蝶呤片 4×1/7×28+双氯芬酸钠缓释片||block
interaction|甲氨蝶呤片 4×1/7×28+复方磺胺甲噁唑片||block
interaction|甲氨蝶呤片 4×1/7×28+奥美拉唑肠溶胶囊||warn
interaction|甲氨蝶呤片 4×1/7×28+阿莫西林胶囊||warn
interaction|醋酸泼尼松片+双氯芬酸钠缓释片||warn
interaction|醋酸泼尼松片+左氧氟沙星片||warn
interaction|醋酸泼尼松片+氢氯噻嗪片||warn
interaction|别嘌醇片+卡托普利片||warn
interaction|富马酸替诺福韦二吡呋酯片+双氯芬酸钠缓释片||warn
interaction|多巴丝肼片+硫酸亚铁片||warn
interaction|依巴斯汀片+克拉霉素片||warn
interaction|别嘌醇片|takes:硫唑嘌呤|warn
interaction|双氯芬酸钠缓释片|takes:锂盐|warn
interaction|氢氯噻嗪片|takes:碳酸锂|warn
interaction|马来酸依那普利片|takes:碳酸锂|warn
interaction|盐酸普萘洛尔片+盐酸地尔硫䓬片||warn
interaction|替米沙坦片+螺内酯片||warn
interaction|盐酸二甲双胍片|takes:地高辛|none
`;
