/** 第三方服务: somebody else's code or service that a visit touches, and what of a person goes there. */
export type ThirdParty = {
  readonly name: string;
  readonly company: string;
  readonly purpose: string;
  /** Personal data that goes there; said too where it is none. */
  readonly data: string;
  /** When it goes there. */
  readonly when: string;
  /** Where the company says what it does with it; absent where the hospital chooses the company by contract. */
  readonly link?: string;
  /** npm packages and WeChat plugins by which it is reached. */
  readonly packages: readonly string[];
  /** Folders of `cloudfunctions/_runtime/adapters` by which it is reached. */
  readonly adapters: readonly string[];
};

const TENCENT_CLOUD = '腾讯云计算（北京）有限责任公司';
const TENCENT_CLOUD_PRIVACY = 'https://cloud.tencent.com/document/product/301/11470';

/** 第三方服务目录: what the packages really reach. A test holds it against the code. */
export const THIRD_PARTIES: readonly ThirdParty[] = [
  {
    name: '微信小程序与微信开放接口',
    company: '深圳市腾讯计算机系统有限公司',
    purpose: '登录、绑定手机号、发送就诊提醒、审核公开文字',
    data: '微信标识；您同意绑定的手机号；提醒里的医生和时间；公开的评价文字',
    when: '使用小程序、绑定手机号、订阅提醒、发表评价时',
    link: 'https://weixin.qq.com/cgi-bin/readtemplate?t=weixin_agreement&s=privacy',
    packages: ['@tarojs/taro'],
    adapters: ['wechat'],
  },
  {
    name: '微信同声传译插件',
    company: '深圳市腾讯计算机系统有限公司',
    purpose: '把您说的话变成文字',
    data: '您按下说话时的录音',
    when: '您用说话代替打字时；医院没有开通时不使用',
    link: 'https://weixin.qq.com/cgi-bin/readtemplate?t=weixin_agreement&s=privacy',
    packages: ['WechatSI'],
    adapters: [],
  },
  {
    name: '微信支付',
    company: '财付通支付科技有限公司',
    purpose: '收取和退回费用',
    data: '微信标识、订单号、金额；不含病情',
    when: '支付、退款时',
    link: 'https://www.tenpay.com/v3/helpcenter/low/privacy.shtml',
    packages: ['wechatpay-node-v3'],
    adapters: ['wechatPay'],
  },
  {
    name: '腾讯云开发',
    company: TENCENT_CLOUD,
    purpose: '运行本院系统，存放数据和文件',
    data: '本院为您保存的全部资料，其中的个人信息加密后存放',
    when: '使用各项服务时',
    link: TENCENT_CLOUD_PRIVACY,
    packages: ['tcb-admin-node'],
    adapters: ['cloudbase'],
  },
  {
    name: '腾讯云密钥管理',
    company: TENCENT_CLOUD,
    purpose: '保管加密您资料的密钥',
    data: '只有密钥，没有个人信息',
    when: '保存和读取资料时',
    link: TENCENT_CLOUD_PRIVACY,
    packages: ['tencentcloud-sdk-nodejs'],
    adapters: ['tencentKms', 'masterKeys'],
  },
  {
    name: '腾讯云身份核验、文字识别和混元',
    company: TENCENT_CLOUD,
    purpose: '实名核验、识别证件照片、核验医生本人、把分诊问题换个说法',
    data: '姓名、身份证号、证件照片；医生的人脸图像；换说法时只有问题本身，没有您的回答',
    when: '实名、拍证件、医生每天接诊前、分诊时',
    link: TENCENT_CLOUD_PRIVACY,
    packages: ['tencentcloud-sdk-nodejs'],
    adapters: ['tencentCloud'],
  },
  {
    name: '腾讯云实时音视频（TRTC）',
    company: '深圳市腾讯计算机系统有限公司',
    purpose: '语音和视频问诊，双方都同意时录制',
    data: '通话的声音和画面、网络状况、设备型号，以及只在诊室里用的编号',
    when: '进入诊室到离开为止',
    link: TENCENT_CLOUD_PRIVACY,
    packages: ['trtc-wx-sdk', 'trtc-sdk-v5', 'tls-sig-api-v2', 'tencentcloud-sdk-nodejs'],
    adapters: ['trtc'],
  },
  {
    name: '快递公司',
    company: '本院签约的快递公司，名称写在订单的物流里',
    purpose: '寄送您买的药',
    data: '收件人、电话、地址；包裹外不写药名',
    when: '药房发货时',
    packages: [],
    adapters: ['courier'],
  },
  {
    name: '电子认证机构',
    company: '本院签约的电子认证服务机构，名称写在电子签名的证书里',
    purpose: '给医生和药师发证书，给签名盖时间戳',
    data: '医生、药师的姓名和证书；您的资料只有一串算出来的指纹',
    when: '医生、药师签名时',
    packages: [],
    adapters: ['certificateAuthority'],
  },
];
