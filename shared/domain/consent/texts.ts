import * as z from 'zod/mini';

/** A text that a person agrees to. Its hash is kept with every consent, so that what was agreed stays provable. */
export const ConsentText = z.object({
  kind: z.enum([
    'privacy_notice',
    'risk_notice',
    'guardian_consent',
    'proxy_consent',
    'join_notice',
    'sensitive_health',
    'record_sharing',
    'notifications',
    'call_recording',
  ]),
  version: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  sha256: z.string(),
});
export type ConsentText = z.infer<typeof ConsentText>;

/** What a client sends back: exactly which text was agreed to. */
export const ConsentReference = z.strictObject({
  version: z.string().check(z.maxLength(40)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type ConsentReference = z.infer<typeof ConsentReference>;

/** The bytes that are hashed: title and paragraphs, one a line. */
export const consentBytes = (text: Pick<ConsentText, 'title' | 'paragraphs'>): string =>
  [text.title, ...text.paragraphs].join('\n');

/** What a consent to this text is sent and kept with. */
export const referenceOf = ({ version, sha256 }: ConsentText): ConsentReference => ({ version, sha256 });

/** True when the reference names the text as it stands now. */
export const isCurrent = (reference: ConsentReference, text: ConsentText): boolean =>
  reference.version === text.version && reference.sha256 === text.sha256;

/** 用户服务与隐私告知: agreed to once, before anything is stored. A test holds text and hash together. */
export const PRIVACY_NOTICE: ConsentText = {
  kind: 'privacy_notice',
  version: '2026-11-24',
  title: '服务与隐私告知',
  paragraphs: [
    '问诊由在本院执业的医生本人回复，不由机器代替。它不能处理急症：如有胸痛、呼吸困难、意识不清、大出血等情况，请立即拨打 120。',
    '为了提供服务，我们处理您的微信标识和登录设备的名称、最近使用时间；您绑定手机号时处理手机号，不绑定也可以看诊。',
    '为了看诊，我们需要就诊人的姓名、性别、出生日期和身份证号，以及您主动填写的病情、上传的图片和与医生的对话。依照法规，问诊需要实名：姓名和身份证号会交给身份核验服务核对。病情等健康信息属于敏感个人信息，另行取得您的单独同意后才会处理。',
    '只有您本人、接诊医生，以及依法履行职责的医院人员可以查看，每次改动和查看都会留下记录。我们不出售、不用于广告。',
    '依照法规，病历至少保存十五年，对话等过程记录至少保存三年。在此期间您可以要求查阅、复制；保存期内依法不能删除的，我们会停止其他使用。',
    '您可以在“我的同意”里随时撤回同意，在“账号与安全”里注销账号。不同意本告知时，您仍可以浏览医生信息，但不能发起问诊。',
  ],
  sha256: 'b1f32385e5b127259c10a2f34decdbfd05129669ca1a911deb47a06fcdd3bcd5',
};

/** 互联网诊疗风险告知: agreed to before every consultation (互联网医院管理办法 §18). */
export const RISK_NOTICE: ConsentText = {
  kind: 'risk_notice',
  version: '2026-11-29',
  title: '线上问诊风险告知',
  paragraphs: [
    '隔着网络，医生不能当面检查您，只能依据您提供的文字、图片和通话中看到听到的给出建议。请如实填写；不清楚的，请选“不清楚”，不要猜。',
    '线上咨询不作首次诊断，也不能代替面诊、检查和急救。医生判断不适合线上处理时，会请您到医院就诊。',
    '病情加重，或出现胸痛、呼吸困难、意识不清、抽搐、大出血等情况，请不要等待回复，立即拨打 120 或到最近的急诊。',
    '医生没有在公示的时间内接诊或回复，问诊费会自动原路退回。图文问诊在医生接诊前可以随时取消，全额退款；预约的语音、视频和专家问诊在开始前 2 小时以上可以取消，全额退款，您没有按约定的时间到，费用不退。',
  ],
  sha256: '5f8b3333a70d39665bd21a43eabac18078a4ab20da9de38b12660b698bcc3731',
};

/** 监护人同意书: a separate consent for a child under 14 (个人信息保护法 §31). */
export const GUARDIAN_CONSENT: ConsentText = {
  kind: 'guardian_consent',
  version: '2026-11-24',
  title: '未成年人监护人同意书',
  paragraphs: [
    '我是这位未满 14 周岁孩子的监护人，同意问诊平台为给孩子看诊，处理孩子的姓名、身份证号、性别、出生日期、病情、图片、与医生的对话和病历。',
    '这些是未满 14 周岁未成年人的个人信息，属于敏感个人信息。只用于看诊和法律要求的留存，不用于推荐和广告。',
    '我会如实说明病情，陪同孩子问诊。孩子未满 6 周岁时，问诊全程由我在场陪伴。',
    '我可以随时在“就诊人”里撤回同意。撤回后不能再为孩子发起问诊，已有的病历依法保存。',
  ],
  sha256: '06eac3fc35e156008552ddcac2778a66f755cfaabbc6a9481635bd1c6e01867b',
};

/** 代问授权书: an adult lets somebody of this account ask a doctor for them; a consent of its own, revocable. */
export const PROXY_CONSENT: ConsentText = {
  kind: 'proxy_consent',
  version: '2026-11-24',
  title: '代为问诊授权书',
  paragraphs: [
    '我同意由本账号的使用人代我向医生描述病情、上传图片、与医生对话，并查看我的病历和医嘱。',
    '医生会看到是他人代问，以及我们之间的关系。代问时说的病情应当是我本人的情况。',
    '为此，问诊平台会处理我的姓名、身份证号、性别、出生日期和病情。这些是敏感个人信息，只用于看诊和法律要求的留存。',
    '我可以随时撤回：在“就诊人”里撤回，立即生效。撤回后不能再代我发起问诊，已有的病历依法保存。',
  ],
  sha256: '2d551f8e2a956c76f38ac2608f35c605cafc535c3e643f267922d78f6c85738b',
};

/** 健康信息单独同意: apart from the notice and never bundled with it (个人信息保护法 §29). */
export const SENSITIVE_HEALTH: ConsentText = {
  kind: 'sensitive_health',
  version: '2026-11-24',
  title: '健康信息单独同意书',
  paragraphs: [
    '为了让医生判断病情、书写病历，我们需要处理就诊人的病情描述、既往史、过敏史、用药、孕产情况、上传的图片、与医生的对话和病历。',
    '这些是敏感个人信息，一旦泄露或被滥用，可能使就诊人受到歧视或伤害。因此它们加密保存，只有接诊医生和依法履行职责的医院人员可以查看，每次查看都会留下记录。',
    '只用于看诊和法律要求的留存，不用于推荐、广告和自动化决策。',
    '您可以随时在“我的同意”里撤回。撤回后不能发起新的问诊；进行中的问诊会继续到结束，已有的病历依法保存。不同意时，您仍可以浏览医生和科室。',
  ],
  sha256: '91e45194b85f1fd06af00a8dab0fed773c14d8a15c20baf5d8baea28432f8107',
};

/** 授权查看: agreed to with every share (个人信息保护法 §23, §29). */
export const RECORD_SHARING: ConsentText = {
  kind: 'record_sharing',
  version: '2026-11-28',
  title: '病历授权查看同意书',
  paragraphs: [
    '您同意把所选就诊人在本院已签署的病历交给所选医生查看。内容包括主诉、现病史、既往史、过敏史、诊断、初步意见和处理意见；不包括对话、图片和身份证号。',
    '只用于医生了解既往诊疗、给出意见。医生只能查看，不能修改；每次查看都会留下记录，您可以在“谁看过”里看到。',
    '授权在您选定的天数后自动失效。您可以随时撤回，撤回后医生立即不能再看；撤回前已经看过的，不能让医生忘记。不授权不影响您看诊。',
  ],
  sha256: '386ca2fb5e76650e5a960686f0b04201d3556a2f4c013c7b80b8a150fb6a8a04',
};

/** 订阅消息: optional. */
export const NOTIFICATIONS: ConsentText = {
  kind: 'notifications',
  version: '2026-11-28.2',
  title: '微信提醒',
  paragraphs: [
    '我们在预约时间快到、候补有号、医生停诊或改约时，通过微信订阅消息提醒您。提醒里不写病情，只写医生、时间和新的进展。',
    '您在用药计划里打开提醒后，到用药时间也会提醒您。提醒里不写药名、用量和姓名。',
    '您可以随时撤回。撤回后不再发送提醒，看诊不受影响，打开小程序仍能看到全部进展。',
  ],
  sha256: '9606393be545fd924fdc609732abd94c211c90642f7f06b519a6afba7c7db2cc',
};

/** 录制同意: each side of a visit by voice or video agrees for itself, and may withdraw while it lasts. */
export const CALL_RECORDING: ConsentText = {
  kind: 'call_recording',
  version: '2026-11-28',
  title: '音视频录制同意书',
  paragraphs: [
    '经医患双方都同意，本次视频或语音问诊可以由云端录制，用于核对诊疗过程、处理争议。任何一方不同意，都不会录制，问诊照常进行。',
    '录制包含本次诊室里的画面和声音，属于敏感个人信息。录制文件保存在医院的云存储中，不公开、不用于广告和推荐。',
    '依照法规，音视频过程记录至少保存三年，保存期内不能删除；期满后删除。列在本次问诊的录制记录里，每次查看都会留痕。',
    '您可以在问诊中随时撤回同意。撤回后立即停止录制，已经录下的部分依法保存。诊室里有第三方时，也需要其同意。',
  ],
  sha256: '29fd6442dff571e831bb626df8db9017570bad9dac915aa3bf426e8a661d0fa5',
};
