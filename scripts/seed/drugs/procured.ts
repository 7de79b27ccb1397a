/**
 * 规格 that the state buys, by 品种 and 剂型: the table by which strengths of one drug are counted as one in rounds one to five of
 * 国家组织药品集中采购, as far as the demo catalogue has a drug of it, copied by hand. Read in the public copy
 * github.com/ccpic/datasite, vbp/models.py (D_MAIN_SPEC) at 52bff6b.
 */
export const PROCURED_STRENGTHS = `
阿卡波糖|口服常释剂型|50mg 100mg
阿莫西林|口服常释剂型|0.25g 0.5g
阿奇霉素|口服常释剂型|0.25g 0.5g
奥美沙坦酯|口服常释剂型|20mg 40mg
比索洛尔|口服常释剂型|2.5mg 5mg
多奈哌齐|口服常释剂型|5mg 10mg
氟康唑|口服常释剂型|50mg 150mg
格列美脲|口服常释剂型|1mg 2mg
坎地沙坦酯|口服常释剂型|4mg 8mg
索利那新|口服常释剂型|5mg 10mg
特拉唑嗪|口服常释剂型|1mg 2mg
头孢氨苄|口服常释剂型|0.25g 0.5g
辛伐他汀|口服常释剂型|20mg 40mg
阿托伐他汀|口服常释剂型|10mg 20mg
艾司西酞普兰|口服常释剂型|5mg 10mg 20mg
厄贝沙坦|口服常释剂型|75mg 150mg
恩替卡韦|口服常释剂型|0.5mg 1mg
氯吡格雷|口服常释剂型|25mg 75mg
氯沙坦|口服常释剂型|50mg 100mg
瑞舒伐他汀|口服常释剂型|5mg 10mg
依那普利|口服常释剂型|5mg 10mg 100mg
奥美拉唑|口服常释剂型|10mg 20mg
二甲双胍|口服常释剂型|0.25g 0.5g
非布司他|口服常释剂型|20mg 40mg
卡托普利|口服常释剂型|12.5mg 25mg
孟鲁司特|咀嚼片|4mg 5mg
缬沙坦|口服常释剂型|40mg 80mg 160mg
依托考昔|口服常释剂型|30mg 60mg 90mg 120mg
克拉霉素|口服常释剂型|250mg 500mg
艾司奥美拉唑|口服常释剂型|20mg 40mg
恩格列净|口服常释剂型|10mg 25mg
格列齐特|缓释控释剂型|30mg 60mg
加巴喷丁|口服常释剂型|0.1g 0.3g 0.4g
培哚普利|口服常释剂型|4mg 8mg
普拉克索|口服常释剂型|0.25mg 1mg
瑞格列奈|口服常释剂型|0.5mg 1mg 2mg
替米沙坦|口服常释剂型|40mg 80mg
特比萘芬|口服常释剂型|0.125g 0.25g
左氧氟沙星|口服常释剂型|0.25g 0.5g
玻璃酸钠|滴眼剂|5ml:5mg 10ml:10mg
阿法骨化醇|口服常释剂型|0.25μg 0.5μg
阿昔洛韦|口服常释剂型|0.1g 0.2g 0.4g
贝那普利|口服常释剂型|5mg 10mg
单硝酸异山梨酯|缓释控释剂型|30mg 40mg 50mg 60mg
氯化钾|缓释控释剂型|0.5g 0.6g
美托洛尔|口服常释剂型|25mg 50mg 100mg
文拉法辛|缓释控释剂型|75mg 150mg
枸橼酸西地那非片|整条品种|25mg 50mg 100mg
`;
