import { DEPARTMENTS } from '@shared/domain/department/departments';
import type { TriagePerson } from '@shared/domain/triage/person';
import { NOT_SURE, QUESTIONS, type Question, type TriageOption } from './questions';

const position = new Map(DEPARTMENTS.map(({ code }, at) => [code as string, at]));

/** A question that would tell less than so many nats is not worth somebody's time; less is enough if it is about their words. */
const LEAST_GAIN = 0.12;
const LEAST_GAIN_OF_OWN = 0.04;
/** What children have at least as often as grown-ups: then whose it is comes first, however few said so in training. */
const OF_CHILDREN_TOO = /发烧|发热|高烧|低烧|咳|感冒|流鼻涕|拉肚子|腹泻|呕吐|出疹|起疹/;

/** The probabilities after an answer. 「不确定」 and an answer nobody offered change nothing. */
export function after(odds: Float64Array, questionId: string, optionId: string): Float64Array {
  const option = QUESTIONS.find(({ id }) => id === questionId)?.options.find(({ id }) => id === optionId);
  return option ? shifted(odds, option) : odds;
}

function shifted(odds: Float64Array, { shifts }: TriageOption): Float64Array {
  const next = odds.slice();
  for (const [code, shift] of Object.entries(shifts)) next[position.get(code)!]! *= Math.exp(shift);
  const sum = next.reduce((a, b) => a + b, 0);
  return next.map((it) => it / sum);
}

/** The question that is expected to tell most; undefined when none is worth asking. */
export function bestQuestion(
  odds: Float64Array,
  text: string,
  person: TriagePerson,
  asked: readonly string[],
): Question | undefined {
  let best: Question | undefined;
  let most = 0;
  for (const question of QUESTIONS) {
    if (asked.includes(question.id) || isKnown(question, person)) continue;
    if (question.when && !question.when.test(text)) continue;
    if (question.about === 'age' && OF_CHILDREN_TOO.test(text)) return question;
    const gain = expectedGain(odds, question);
    if (gain > most && gain >= (question.when ? LEAST_GAIN_OF_OWN : LEAST_GAIN))
      [best, most] = [question, gain];
  }
  return best;
}

const isKnown = ({ about }: Question, { age, sex, pregnancyWeeks }: TriagePerson): boolean =>
  (about === 'age' && age !== undefined) ||
  (about === 'pregnancy' &&
    (pregnancyWeeks !== undefined || sex === 'male' || (age !== undefined && (age < 12 || age > 55))));

/** How much less is unknown after the answer, on average. */
function expectedGain(odds: Float64Array, { options }: Question): number {
  // How likely each department would give each answer: as its shifts say, and as likely as any when they do not name it.
  const likelihood = DEPARTMENTS.map(({ code }) => {
    const odd = options.map(({ shifts }) => Math.exp(shifts[code] ?? 0));
    const sum = odd.reduce((a, b) => a + b, 0);
    return odd.map((it) => it / sum);
  });
  const before = entropy(odds);
  let rest = 0;
  options.forEach((_, at) => {
    const joint = odds.map((it, d) => it * likelihood[d]![at]!);
    const sum = joint.reduce((a, b) => a + b, 0);
    if (sum > 0) rest += sum * entropy(joint.map((it) => it / sum));
  });
  return before - rest;
}

const entropy = (odds: Float64Array): number =>
  odds.reduce((sum, it) => (it > 0 ? sum - it * Math.log(it) : sum), 0);

/** As it is shown: with 「不确定」 at the end. */
export const shownQuestion = ({ id, text, options }: Question) => ({
  id,
  text,
  options: [...options.map((it) => ({ id: it.id, label: it.label })), NOT_SURE],
});
