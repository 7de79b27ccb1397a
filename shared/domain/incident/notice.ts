import { clockText, shanghai } from '../../kernel/time';
import type { Incident, Notice, NoticeTexts } from './incident';
import { CERTAINTY_WORDS, DRILL_MARK, INCIDENT_KIND_WORDS, INFORMATION_WORDS } from './words';

/** To whom a notice goes. */
export const NOTICE_READERS = ['authority', 'persons'] as const;
export type NoticeReader = (typeof NOTICE_READERS)[number];

/** Shorter than this says nothing. */
const LEAST = 5;

/** True when every part that 个人信息保护法 第五十七条 names has been written. */
export const isNoticeComplete = (texts: NoticeTexts): boolean =>
  Object.values(texts).every((text) => [...text].length >= LEAST);

const momentText = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

type About = Pick<Incident, 'isDrill' | 'noticedAt' | 'facts' | 'notice' | 'steps'>;

const titled = ({ isDrill }: Pick<Incident, 'isDrill'>, title: string): string =>
  isDrill ? `${DRILL_MARK}${title}` : title;

const markOf = ({ isDrill }: Pick<Incident, 'isDrill'>): Notice['parts'] =>
  isDrill
    ? [
        {
          heading: '演练',
          text: '这是安全演练，没有发生真实的安全事件。本文不对外发送，收到的人不需要做什么。',
        },
      ]
    : [];

/** What both readers are told in the same words: 信息种类, 原因, 可能造成的危害. */
const common = ({ facts, notice }: About): Notice['parts'] => [
  { heading: '涉及的信息种类', text: facts.categories.map((it) => INFORMATION_WORDS[it]).join('；') },
  { heading: '原因', text: notice.causes },
  { heading: '可能造成的危害', text: notice.harm },
];

function toAuthority(incident: About, hospital: string): Notice {
  const { facts, notice, noticedAt, steps } = incident;
  const people = facts.people === undefined ? '尚在查明' : `${facts.people} 人`;
  const contained = steps.find(({ step }) => step === 'contain');
  return {
    title: titled(incident, '个人信息安全事件报告'),
    parts: [
      ...markOf(incident),
      { heading: '报告单位', text: hospital },
      {
        heading: '事件情况',
        text: [
          `发现时间：${momentText(noticedAt)}`,
          `性质：${CERTAINTY_WORDS[facts.certainty]}${INCIDENT_KIND_WORDS[facts.kind]}`,
          `涉及人数：${people}`,
          facts.words,
        ].join('\n'),
      },
      ...common(incident),
      {
        heading: '已采取的补救措施',
        text: contained
          ? `${notice.measures}\n${momentText(contained.at)} 已控制：${contained.words}`
          : notice.measures,
      },
      { heading: '个人可以采取的减轻危害的措施', text: notice.advice },
      { heading: '联系方式', text: notice.contact },
    ],
  };
}

const toPersons = (incident: About, hospital: string): Notice => ({
  title: titled(incident, '关于您的个人信息安全的通知'),
  parts: [
    ...markOf(incident),
    {
      heading: '发生了什么',
      text: `${hospital}在 ${shanghai(incident.noticedAt).day} 发现，您留在本院的信息${
        incident.facts.certainty === 'possible' ? '可能' : ''
      }发生了${INCIDENT_KIND_WORDS[incident.facts.kind]}。`,
    },
    ...common(incident),
    { heading: '我们已经做了什么', text: incident.notice.measures },
    { heading: '您可以做什么', text: incident.notice.advice },
    { heading: '联系我们', text: incident.notice.contact },
  ],
});

/**
 * 通知: with the contents of 个人信息保护法 第五十七条, filled from what was typed. One that was sent stays as it was.
 */
export function noticeTo(reader: NoticeReader, incident: About, hospital: string): Notice {
  const sent = incident.steps.find(({ step }) => step === (reader === 'authority' ? 'report' : 'tell'));
  if (sent?.notice) return sent.notice;
  return reader === 'authority' ? toAuthority(incident, hospital) : toPersons(incident, hospital);
}
