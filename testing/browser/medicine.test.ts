import { beforeEach, expect, it } from 'vitest';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import type { Desk } from './desk';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

const AMLODIPINE = '苯磺酸氨氯地平片';

let patient: Handset;
let doctor: Handset;
/** Where 杜仲 packs and 凌霄 checks. */
let packing: Desk;
let checking: Desk;

/** A month of amlodipine, passed by the pharmacist of the hospital. */
async function prescribed(): Promise<void> {
  await steps.firstFollowUp(patient);
  await steps.judgeFollowUp(doctor);
  await doctor.tap('开处方');
  await doctor.tap(/^选择高血压$/);
  await doctor.type('搜索药品', 'bhsaldp');
  await doctor.tap(`选择${AMLODIPINE}`);
  await doctor.type(`${AMLODIPINE}每次用量`, '1');
  await doctor.choose(`${AMLODIPINE}用药途径`, '口服');
  await doctor.choose(`${AMLODIPINE}频次`, '每日一次');
  await doctor.type(`${AMLODIPINE}天数`, '28');
  await doctor.type('超过 7 天的理由', '血压平稳，长期服用');
  await doctor.tap('核对并提交');
  await doctor.type('患者正在用氨氯地平，请确认是续方而不是加倍，理由', '就是续方，不加量');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('核对并提交');
  await doctor.answer('提交');
  await doctor.answer('知道了');
  await doctor.see('药师审核中');
  const desk = await story.desk('bai.zhu', '#/prescriptions');
  await desk.press('开始值班');
  await desk.type('药师执业证编号', DEMO_PHARMACIST_LICENCE);
  await desk.page.getByRole('dialog').getByRole('button', { name: '开始值班' }).click();
  await desk.see('1 位药师值班');
  await steps.passAtDesk(desk);
}

/** 老王 chooses a pharmacy, has it delivered, and pays. */
async function bought(): Promise<void> {
  await patient.restart();
  await patient.tab('我的');
  await patient.tap('我的处方');
  await patient.tap(new RegExp(`^${AMLODIPINE}`));
  await patient.button('选择药房购药').waitFor();
  await patient.look('medicine-prescription');
  await patient.tap('选择药房购药');
  await patient.see('药房由您自己选，医院和医生不指定。价格由药房标示');
  await patient.look('medicine-pharmacies');
  await patient.tap('选择仁和示范大药房');
  await patient.see('配送到家');
  await patient.tap(/^支付 .* 元/);
  await patient.see('请填写收货人姓名');
  await patient.tap('从微信地址选择');
  await patient.tap(/^王建国 北京市/);
  await patient.look('medicine-buy');
  await patient.tap(/^支付 .* 元/);
  await patient.cashier('立即支付');
  await patient.see('待药房调配');
  await patient.look('medicine-order-paid');
}

/** 杜仲 packs, 凌霄 checks and hands it to the courier; the same code does not leave twice. */
async function dispensed(code: string, isFirst = true): Promise<void> {
  if (isFirst) packing = await story.desk('du.zhong', '#/dispensing');
  await packing.press('刷新');
  await packing.press('打开');
  await packing.see('王建国');
  await packing.type('第1盒追溯码', code);
  await packing.shot('console-packing');
  await packing.press('完成调配');
  await packing.see('没有待调配的订单');
  if (isFirst) checking = await story.desk('ling.xiao', '#/dispensing');
  await checking.page.getByText('待核对', { exact: true }).click();
  await checking.press('打开');
  await checking.see(code);
  await checking.shot('console-checking');
  await checking.press('核对无误');
  await checking.see('没有待核对的订单');
  await checking.page.getByText('待发出', { exact: true }).click();
  await checking.press('打开');
  await checking.press('交给快递');
  await checking.see('没有待发出的订单');
}

const parcelId = () => story.world.control.courier.parcels().at(-1)!.id;

beforeEach(async () => {
  patient = await story.phone('老王');
  doctor = await story.phone('林晓岚');
});

it('medicine is bought, packed by one person, checked by another, lost, sent again, received and recalled', async () => {
  await prescribed();
  await bought();
  await dispensed('81234560000000000001');
  const [shipped] = story.world.control.wechatPay.orders().filter(({ shipping }) => shipping !== undefined);
  expect(shipped).toMatchObject({ state: 'SUCCESS', shipping: { logisticsType: 1 } });

  await story.world.control.courier.move(parcelId(), 'collected', { place: '朝阳网点', times: 2 });
  await story.world.control.courier.move(parcelId(), 'lost');
  await patient.page.reload();
  await patient.see('快递丢失');
  await patient.look('medicine-order-lost');
  const operations = await story.desk('tong.wen', '#/orders');
  await operations.page.getByText('快递丢失', { exact: true }).first().click();
  await operations.see('王**');
  await operations.shot('console-lost');
  await operations.press('补发');
  await operations.see('没有订单');
  await dispensed('81234560000000000002', false);
  await story.world.control.courier.move(parcelId(), 'delivered');
  await patient.page.reload();
  await patient.see('已送达');
  await patient.tap('确认收货');
  await patient.answer('确认收货');
  await patient.see('已收货');
  await patient.look('medicine-order-received');

  await operations.goTo('/recalls');
  await operations.press('发起召回');
  const { batchNo } = await packedBatch();
  await operations.page.getByRole('combobox', { name: '药品' }).fill('bhsaldp');
  await operations.page
    .getByText(new RegExp(`^${AMLODIPINE}`))
    .last()
    .click();
  await operations.type('批号', batchNo);
  await operations.type('原因', '含量均匀度不合格');
  await operations.type('给患者的建议', '请停用，联系药房退换');
  await operations.shot('console-recall');
  await operations.page.getByRole('dialog').getByRole('button', { name: '召回', exact: true }).click();
  await operations.press('查看');
  await operations.see('已发出 2 盒。姓名和电话已遮盖，凭订单联系。');
  await operations.shot('console-who-has');
  await patient.page.reload();
  await patient.see(/一级召回$/);
  await patient.look('medicine-order-recalled');
});

/** From which batch the packs came: what expires first. */
async function packedBatch(): Promise<{ batchNo: string }> {
  const { documents } = story.world.control.documents('packs', { state: 'dispensed' }, { skip: 0, limit: 1 });
  return documents[0] as unknown as { batchNo: string };
}

it('a prescription is taken to a pharmacy elsewhere, and used there once', async () => {
  await prescribed();
  await patient.restart();
  await patient.tab('我的');
  await patient.tap('我的处方');
  await patient.tap(new RegExp(`^${AMLODIPINE}`));
  await patient.tap('到别处取药');
  const told = patient.page.waitForResponse(
    (it) => it.request().postData()?.includes('medicineOrder.takeElsewhere') === true,
  );
  await patient.tap('出示取药码');
  const { url } = urlIn(await (await told).text());
  await patient.see(/^有效至/);
  await patient.look('medicine-slip');
  const outside = await story.door(url.slice(url.indexOf('#')));
  await outside.see('王建国');
  await outside.type('药房名称', '社区药店');
  await outside.type('药品经营许可证编号', '京BB0000002');
  await outside.type('发药药师姓名', '李药师');
  await outside.shot('console-redeem');
  await outside.press('已发药，核销处方');
  await outside.see(/已核销/);
  await outside.page.reload();
  await outside.see('这张处方已经用过，不能再次发药');
  await patient.tap('返回');
  await patient.see('已使用');
});

/** The address that the picture on the patient's phone holds. */
const urlIn = (text: string): { url: string } => ({ url: /"url":"([^"]+)"/.exec(text)![1]! });
