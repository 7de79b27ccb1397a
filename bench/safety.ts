import { checkMedication, type Finding } from '../shared/domain/medicationSafety/check';
import { SAFETY_VERSION } from '../shared/domain/medicationSafety/table';
import { clean, faults, type Case } from './safety/cases';
import { FAULTS } from './safety/facts';
import { HELD_OUT } from './safety/heldOut';
import { quantile, round, table } from './measure';

/** Words by which a finding says of what kind it is, in what the doctor reads. */
const KINDS: Readonly<Record<string, RegExp>> = {
  interaction: /相互作用|重复用药/,
  duplicate: /重复用药|续方而不是加倍|相互作用/,
  allergy: /过敏/,
  pregnancy: /孕/,
  lactation: /哺乳/,
  child: /儿童/,
  elder: /老年/,
  sex: /性别/,
  disease: /：/,
  dose: /剂量|每周只用一次|体重/,
  days: /疗程/,
  unknown: /不清楚|没有(全部)?对应到规则/,
};

const RANK = { none: 0, warn: 1, block: 2 } as const;

/** The gravest thing said of the planted fault: of its kind, and about one of its medicines. */
function said({ kind, about }: Case, findings: readonly Finding[]): number {
  const own = findings.filter(
    ({ reason }) =>
      KINDS[kind]!.test(reason) &&
      (kind === 'unknown' || reason.includes('对应到规则') || about.some((it) => reason.includes(it))),
  );
  // Of a disease: nothing that the medicine says of other people counts.
  const counted = kind === 'disease' ? own.filter(({ id }) => /^(disease|organ)\./.test(id)) : own;
  return Math.max(0, ...counted.map(({ severity }) => RANK[severity]));
}

const TIMES = 3;
const CLEAN_COUNT = 200;

const list = (title: string, all: readonly string[]): string =>
  all.length === 0 ? `${title}: none.` : `${title}:\n\n${all.map((it) => `- ${it}`).join('\n')}`;

/** What became of the facts of one list. */
function half(title: string, facts: string): string {
  const planted = faults(facts, TIMES).filter(({ expected }) => expected !== 'none');
  const looked = planted.map((it) => {
    const rank = said(it, checkMedication(it.lines, it.person));
    return { it, isCaught: rank >= 1, isGraveEnough: rank >= RANK[it.expected] };
  });
  const kinds = [...new Set(planted.map(({ kind }) => kind))];
  const rows = [...kinds, 'all'].map((kind) => {
    const own = looked.filter(({ it }) => kind === 'all' || it.kind === kind);
    const caught = own.filter(({ isCaught }) => isCaught).length;
    const grave = own.filter(({ isGraveEnough }) => isGraveEnough).length;
    return [kind, own.length, `${caught} (${round((100 * caught) / own.length)} %)`, grave];
  });
  const told = (of: typeof looked) => [...new Set(of.map(({ it }) => `\`${it.told}\``))];
  return [
    `${title}: ${String(new Set(planted.map((it) => it.told)).size)} facts, each in ${TIMES} prescriptions of one to five medicines.`,
    table(['fault', 'prescriptions', 'caught', 'as gravely as it should be'], rows),
    list('Missed', told(looked.filter(({ isCaught }) => !isCaught))),
    list(
      'Only warned of where a block was wanted',
      told(looked.filter((it) => it.isCaught && !it.isGraveEnough)),
    ),
  ].join('\n\n');
}

/** How many planted faults the tables catch, and how many clean prescriptions they stop. */
export function safety(): Promise<string> {
  const taken: number[] = [];
  const calm = clean(CLEAN_COUNT).map((it) => {
    const from = performance.now();
    const findings = checkMedication(it.lines, it.person);
    taken.push(performance.now() - from);
    return { it, findings };
  });
  const stopped = calm.filter(({ findings }) => findings.some(({ severity }) => severity === 'block'));
  const asked = calm.filter(({ findings }) => findings.length > 0);
  return Promise.resolve(
    [
      `Tables ${SAFETY_VERSION}.`,
      half('Facts that the tables were mended by', FAULTS),
      half('Facts held out', HELD_OUT),
      `Clean prescriptions: ${calm.length}; stopped by a block: ${stopped.length}; with a question: ${asked.length}.`,
      list('Stopped', [...new Set(stopped.map(({ it }) => `\`${it.told}\``))]),
      `One check: p50 ${round(quantile(taken, 0.5), 2)} ms, p99 ${round(quantile(taken, 0.99), 2)} ms.`,
    ].join('\n\n'),
  );
}
