import { WxError } from './calls';
import { openOverlay } from './overlay';
import { choice } from './subscribeSheet';

export type Address = {
  readonly userName: string;
  readonly telNumber: string;
  readonly provinceName: string;
  readonly cityName: string;
  readonly countyName: string;
  readonly detailInfo: string;
};

/** Addresses of people who do not exist. */
const ADDRESSES: readonly Address[] = [
  {
    ...{ userName: '王建国', telNumber: '13800138000', provinceName: '北京市', cityName: '北京市' },
    ...{ countyName: '朝阳区', detailInfo: '幸福里 1 号楼 2 单元 301' },
  },
  {
    ...{ userName: '陈小雨', telNumber: '13900139000', provinceName: '上海市', cityName: '上海市' },
    ...{ countyName: '徐汇区', detailInfo: '宛平南路 600 号 5 楼' },
  },
];

/** 收货地址 out of WeChat's address book. */
export async function chooseAddress(): Promise<Address> {
  const chosen = await new Promise<Address | undefined>((resolve) => {
    const { sheet, close } = openOverlay('选择收货地址');
    const heading = document.createElement('h2');
    heading.textContent = '选择收货地址';
    const done = (address: Address | undefined) => () => {
      close();
      resolve(address);
    };
    const words = (it: Address) => `${it.userName} ${it.provinceName}${it.countyName}${it.detailInfo}`;
    sheet.append(
      heading,
      ...ADDRESSES.map((it) => choice(words(it), done(it))),
      choice('取消', done(undefined)),
    );
  });
  if (!chosen) throw new WxError('chooseAddress:fail cancel');
  return chosen;
}
