import { INTERACTIONS_PLANTED } from './interactions';

/** The other faults, in the writing of `interactions.ts`, and all of them together. */
export const FAULTS = `${INTERACTIONS_PLANTED.trim()}
duplicate|阿托伐他汀钙片+瑞舒伐他汀钙片||block
duplicate|辛伐他汀片|takes:立普妥|block
duplicate|苯磺酸氨氯地平片+缬沙坦氨氯地平片||block
duplicate|缬沙坦胶囊+厄贝沙坦片||block
duplicate|卡托普利片+马来酸依那普利片||block
duplicate|酒石酸美托洛尔片+富马酸比索洛尔片||block
duplicate|苯磺酸氨氯地平片+硝苯地平控释片||warn
duplicate|布洛芬缓释胶囊+双氯芬酸钠缓释片||block
duplicate|塞来昔布胶囊|takes:芬必得|block
duplicate|奥美拉唑肠溶胶囊+法莫替丁片||warn
duplicate|奥美拉唑肠溶胶囊+雷贝拉唑钠肠溶片||warn
duplicate|格列美脲片+格列齐特缓释片||block
duplicate|格列美脲片+瑞格列奈片||block
duplicate|磷酸西格列汀片+利格列汀片||warn
duplicate|磷酸西格列汀片+利拉鲁肽注射液 0.2×1×7||warn
duplicate|达格列净片+恩格列净片||block
duplicate|阿莫西林胶囊+头孢呋辛酯片||block
duplicate|左氧氟沙星片+盐酸莫西沙星片||block
duplicate|阿奇霉素片+克拉霉素片||block
duplicate|氯雷他定片+盐酸西替利嗪片||warn
duplicate|盐酸舍曲林片+草酸艾司西酞普兰片||block
duplicate|醋酸泼尼松片+甲泼尼龙片||block
duplicate|盐酸坦索罗辛缓释胶囊+盐酸特拉唑嗪片|male|warn
duplicate|沙美特罗替卡松吸入粉雾剂+布地奈德福莫特罗吸入粉雾剂||block
duplicate|盐酸二甲双胍片+盐酸二甲双胍缓释片||block
duplicate|对乙酰氨基酚片|takes:感康|warn
duplicate|对乙酰氨基酚片|takes:泰诺|warn
duplicate|盐酸帕罗西汀片+盐酸氟西汀胶囊||block
duplicate|氢氯噻嗪片+厄贝沙坦氢氯噻嗪片||block
duplicate|多潘立酮片+枸橼酸莫沙必利片||warn
duplicate|呋塞米片+托拉塞米片||warn
duplicate|盐酸多奈哌齐片+盐酸苯海索片||warn
allergy|阿莫西林胶囊|allergy:青霉素|block
allergy|阿莫西林克拉维酸钾片|allergy:打青霉素起疹子|block
allergy|头孢呋辛酯片|allergy:青霉素皮试阳性|warn
allergy|头孢克肟分散片|allergy:头孢|block
allergy|头孢氨苄胶囊|allergy:先锋霉素|block
allergy|复方磺胺甲噁唑片|allergy:磺胺|block
allergy|塞来昔布胶囊|allergy:磺胺药|block
allergy|氢氯噻嗪片|allergy:磺胺|warn
allergy|布洛芬缓释胶囊|allergy:阿司匹林，吃了喘|block
allergy|双氯芬酸钠缓释片|allergy:布洛芬过敏|block
allergy|阿司匹林肠溶片|allergy:消炎镇痛药|block
allergy|阿奇霉素片|allergy:红霉素|block
allergy|左氧氟沙星片|allergy:氧氟沙星|block
allergy|盐酸莫西沙星片|allergy:喹诺酮类|block
allergy|盐酸多西环素片|allergy:四环素|block
allergy|替硝唑片|allergy:甲硝唑|block
allergy|马来酸依那普利片|allergy:卡托普利引起血管性水肿|block
allergy|缬沙坦胶囊|allergy:普利类药血管性水肿|warn
allergy|氯沙坦钾片|allergy:缬沙坦|block
allergy|瑞舒伐他汀钙片|allergy:阿托伐他汀|block
allergy|奥美拉唑肠溶胶囊|allergy:兰索拉唑|block
allergy|别嘌醇片|allergy:别嘌醇|block
allergy|对乙酰氨基酚片|allergy:扑热息痛|block
allergy|呋喃妥因肠溶片|allergy:呋喃类|block
allergy|氟康唑胶囊|allergy:酮康唑|block
allergy|甘精胰岛素注射液|allergy:胰岛素|block
allergy|苯磺酸氨氯地平片|allergy:硝苯地平|block
allergy|酒石酸美托洛尔片|allergy:普萘洛尔|block
allergy|盐酸二甲双胍片|allergy:二甲双胍|block
allergy|格列齐特缓释片|allergy:格列美脲|block
pregnancy|缬沙坦胶囊|female age 30 pregnant 20|block
pregnancy|马来酸依那普利片|female age 32 pregnant 9|block
pregnancy|阿托伐他汀钙片|female age 35 pregnant 12|block
pregnancy|利伐沙班片|female age 35 pregnant 15|block
pregnancy|甲氨蝶呤片 4×1/7×28|female age 28 pregnant 6|block
pregnancy|来氟米特片|female age 28 maybe pregnant|block
pregnancy|丙戊酸钠缓释片|female age 25 pregnant 8|block
pregnancy|盐酸多西环素片|female age 25 pregnant 20|block
pregnancy|左氧氟沙星片|female age 25 pregnant 20|block
pregnancy|布洛芬缓释胶囊|female age 29 pregnant 33|block
pregnancy|布洛芬缓释胶囊|female age 29 pregnant 10|warn
pregnancy|达格列净片|female age 33 pregnant 24|block
pregnancy|格列美脲片|female age 33 pregnant 24|block
pregnancy|阿苯达唑片|female age 27 pregnant 10|block
pregnancy|屈螺酮炔雌醇片|female age 27 pregnant 10|block
pregnancy|盐酸帕罗西汀片|female age 27 pregnant 10|warn
pregnancy|氟康唑胶囊|female age 27 pregnant 10|warn
pregnancy|螺内酯片|female age 27 pregnant 22|warn
pregnancy|阿替洛尔片|female age 27 pregnant 22|warn
pregnancy|盐酸二甲双胍片|female age 30 pregnant 26|warn
pregnancy|阿仑膦酸钠片 1×1/7×28|female age 40 pregnant 12|warn
pregnancy|利拉鲁肽注射液 0.2×1×7|female age 33 pregnant 24|block
pregnancy|瑞舒伐他汀钙片|female age 30 maybe pregnant|block
pregnancy|沙库巴曲缬沙坦钠片|female age 40 maybe pregnant|block
pregnancy|阿达帕林凝胶|female age 24 pregnant 8|block
pregnancy|依托考昔片|female age 30 pregnant 32|block
lactation|甲氨蝶呤片 4×1/7×28|female age 28 nursing|block
lactation|瑞舒伐他汀钙片|female age 34 nursing|block
lactation|盐酸多西环素片|female age 28 nursing|block
lactation|左氧氟沙星片|female age 28 nursing|block
lactation|甲硝唑片|female age 28 nursing|warn
lactation|替硝唑片|female age 28 nursing|warn
lactation|格列美脲片|female age 34 nursing|warn
lactation|利伐沙班片|female age 34 nursing|warn
lactation|盐酸氟西汀胶囊|female age 34 nursing|warn
lactation|阿替洛尔片|female age 34 nursing|warn
lactation|复方磺胺甲噁唑片|female age 34 nursing|warn
lactation|来氟米特片|female age 34 nursing|block
lactation|缬沙坦胶囊|female age 34 nursing|warn
child|左氧氟沙星片|age 12 weight 40|block
child|盐酸莫西沙星片|age 15 weight 50|block
child|诺氟沙星胶囊|age 10 weight 30|block
child|盐酸多西环素片 0.5×1×5|age 6 weight 20|block
child|阿司匹林肠溶片|age 8 weight 26|block
child|吲哚美辛肠溶片|age 9 weight 28|block
child|格列美脲片|age 13 weight 50|block
child|枸橼酸西地那非片|male age 15|block
child|盐酸舍曲林片 0.5×1×7|age 12 weight 40|warn
child|多潘立酮片 0.5×3×3|age 8 weight 25|warn
child|双氯芬酸钠缓释片|age 10 weight 32|warn
child|阿托伐他汀钙片 0.5×1×7|age 12 weight 40|warn
child|盐酸二甲双胍片|age 9 weight 30|warn
child|非那雄胺片|male age 10|block
child|苯溴马隆片|age 12 weight 40|warn
child|达格列净片|age 14|block
elder|马来酸氯苯那敏片|age 78|warn
elder|盐酸赛庚啶片|age 72|warn
elder|吲哚美辛肠溶片|age 70|warn
elder|双氯芬酸钠缓释片|age 70|warn
elder|甲磺酸多沙唑嗪缓释片|male age 75|warn
elder|消旋山莨菪碱片|age 80|warn
elder|甲氧氯普胺片|age 80|warn
elder|格列喹酮片|age 80|warn
elder|盐酸氟桂利嗪胶囊|age 70|warn
elder|盐酸苯海索片|age 76|warn
elder|盐酸帕罗西汀片|age 76|warn
elder|酒石酸托特罗定片|age 76|warn
sex|非那雄胺片|female|block
sex|枸橼酸西地那非片|female|block
sex|盐酸坦索罗辛缓释胶囊|female|warn
sex|屈螺酮炔雌醇片|male|block
sex|地屈孕酮片|male|block
sex|黄体酮胶囊|male|block
sex|硝酸咪康唑栓|male|block
disease|盐酸普萘洛尔片|has:哮喘|block
disease|盐酸普萘洛尔片|icd:J45.900|block
disease|卡维地洛片|has:支气管哮喘|block
disease|酒石酸美托洛尔片|has:哮喘|warn
disease|酒石酸美托洛尔片|icd:I44.200|block
disease|盐酸维拉帕米片|icd:I50.900|block
disease|盐酸维拉帕米片|has:心衰|block
disease|盐酸吡格列酮片|icd:I50.900|block
disease|布洛芬缓释胶囊|has:胃溃疡|block
disease|双氯芬酸钠缓释片|has:十二指肠溃疡|block
disease|阿司匹林肠溶片|has:消化道出血|block
disease|塞来昔布胶囊|icd:I50.900|warn
disease|盐酸二甲双胍片|icd:N18.300|warn
disease|盐酸二甲双胍片|icd:N18.500|block
disease|盐酸二甲双胍片|has:尿毒症透析|block
disease|布洛芬缓释胶囊|icd:N18.400|block
disease|呋喃妥因肠溶片|icd:N18.400|block
disease|螺内酯片|icd:N18.500|block
disease|氯化钾缓释片|icd:E87.500|warn
disease|左氧氟沙星片|icd:N18.300|warn
disease|加巴喷丁胶囊|icd:N18.300|warn
disease|别嘌醇片|icd:N18.300|warn
disease|苯溴马隆片|icd:N18.500|block
disease|达格列净片|icd:N18.500|block
disease|阿托伐他汀钙片|icd:K74.600|block
disease|对乙酰氨基酚片|icd:K74.600|block
disease|对乙酰氨基酚片|has:乙肝|none
disease|丙戊酸钠缓释片|icd:K74.600|block
disease|甲氨蝶呤片 4×1/7×28|has:肝硬化|block
disease|盐酸特比萘芬片|has:肝硬化|block
disease|氟康唑胶囊|icd:B18.100|warn
disease|马来酸氯苯那敏片|icd:H40.200|block
disease|消旋山莨菪碱片|icd:H40.200|block
disease|马来酸氯苯那敏片|has:前列腺增生|warn
disease|消旋山莨菪碱片|has:青光眼|warn
disease|氢氯噻嗪片|has:痛风|warn
disease|阿司匹林肠溶片|icd:M10.900|warn
disease|醋酸泼尼松片|has:糖尿病|warn
disease|格列美脲片|icd:E10.900|warn
disease|达格列净片|icd:E10.900|warn
disease|利拉鲁肽注射液 0.2×1×7|has:胰腺炎|warn
disease|屈螺酮炔雌醇片|female age 38 has:下肢血栓|block
disease|屈螺酮炔雌醇片|female age 38 icd:I63.900|block
disease|枸橼酸西地那非片|male icd:I21.900|warn
disease|甲氧氯普胺片|has:帕金森|block
disease|盐酸氟桂利嗪胶囊|has:帕金森|block
disease|左氧氟沙星片|has:癫痫|warn
disease|左氧氟沙星片|has:重症肌无力|warn
disease|阿奇霉素片|has:重症肌无力|warn
disease|盐酸美西律片|icd:I21.900|warn
disease|阿仑膦酸钠片 1×1/7×28|has:胃溃疡|warn
disease|左氧氟沙星片|icd:G40.900|warn
disease|醋酸泼尼松片|icd:K25.900|warn
disease|非诺贝特胶囊|icd:N18.500|block
disease|美洛昔康片|icd:K92.200|block
disease|硫酸沙丁胺醇吸入气雾剂|has:甲亢|warn
disease|吲达帕胺缓释片|icd:E87.600|warn
dose|苯磺酸氨氯地平片 6×1×7||block
dose|苯磺酸氨氯地平片 3×1×7||block
dose|苯磺酸氨氯地平片 2.5×1×7||warn
dose|盐酸二甲双胍片 3×3×7||block
dose|盐酸二甲双胍片 2×3×7||warn
dose|阿托伐他汀钙片 6×1×7||block
dose|瑞舒伐他汀钙片 3×1×7||block
dose|左氧氟沙星片 1×3×5||block
dose|布洛芬缓释胶囊 2×4×3||block
dose|对乙酰氨基酚片 2×4×3||block
dose|格列美脲片 5×1×7||block
dose|马来酸依那普利片 4×2×7||block
dose|富马酸比索洛尔片 4×1×7||block
dose|左甲状腺素钠片 10×1×7||block
dose|氢氯噻嗪片 3×2×7||block
dose|塞来昔布胶囊 2×2×7||block
dose|多潘立酮片 2×3×7||block
dose|氯雷他定片 1×3×7||block
dose|甲氨蝶呤片 1×1×7||block
dose|甲氨蝶呤片 4×1×7||block
dose|阿仑膦酸钠片 1×1×7|age 60|block
dose|阿奇霉素片 4×1×3||block
dose|硝苯地平片 5×4×7||block
dose|恩替卡韦片 4×1×7||block
dose|瑞格列奈片 6×4×7||block
dose|螺内酯片 10×3×7||block
dose|阿卡波糖片 6×3×7||block
dose|醋酸泼尼松片 10×3×7||block
dose|盐酸西替利嗪片 1×3×7||block
dose|单硝酸异山梨酯缓释片 5×1×7||block
dose|阿司匹林肠溶片 5×1×7||block
dose|非布司他片 3×1×7||block
dose|布洛芬混悬液 20×4×3|age 3 weight 14|block
dose|布洛芬混悬液 15×3×3|age 1 weight 10|block
dose|头孢克肟分散片 2×2×5|age 4 weight 15|block
dose|阿奇霉素片 2×1×3|age 5 weight 18|block
dose|克拉霉素片 2×2×5|age 6 weight 20|block
dose|阿莫西林胶囊 4×4×5|age 5 weight 18|block
dose|对乙酰氨基酚片 1×4×3|age 6 weight 20|warn
dose|布洛芬混悬液 5×3×3|age 3|warn
dose|苯磺酸氨氯地平片 0.01×1×7||warn
dose|盐酸二甲双胍片 0.05×1×7||warn
dose|华法林钠片 6×1×7||block
days|甲氧氯普胺片 1×3×7||warn
days|磷酸奥司他韦胶囊 1×2×7||warn
days|布洛芬缓释胶囊 1×2×7||warn
days|甲硝唑片 2×3×14||block
days|奥美拉唑肠溶胶囊 1×1×84||warn
days|多潘立酮片 1×3×14||warn
days|阿苯达唑片 2×1×7||warn
pregnancy|盐酸特比萘芬片|female age 30 pregnant 12|warn
pregnancy|盐酸普萘洛尔片|female age 30 pregnant 30|warn
disease|盐酸赛庚啶片|icd:H40.200|block
unknown|苯磺酸氨氯地平片|allergy:?|warn
unknown|苯磺酸氨氯地平片|takes:?|warn
unknown|苯磺酸氨氯地平片|has:?|warn
unknown|苯磺酸氨氯地平片|takes:祖传药丸|warn
unknown|苯磺酸氨氯地平片|takes:阿托伐他汀和一种进口保健胶囊仙草|warn
unknown|苯磺酸氨氯地平片|allergy:某某散|warn
`;
