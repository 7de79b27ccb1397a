import { DEPARTMENTS, type DepartmentCode } from '@shared/domain/department/departments';
import type { TriagePerson } from '@shared/domain/triage/person';
import { cleanText } from '@shared/kernel/text';
import { termsIn } from './lexicon/lexicon';
import { LEXICON_VERSION } from './lexicon/terms';
import { DEPARTMENT_MODEL_VERSION, scoreDepartments, wordsFor } from './model/departmentModel';
import { plainText } from './model/grams';
import { after, bestQuestion, shownQuestion } from './questions/choose';
import { QUESTIONS_VERSION } from './questions/questions';
import { inChinese } from './english';

/** An answer to a question that was asked. */
export type Answer = { readonly questionId: string; readonly optionId: string };

/** What was said was no description of a complaint. */
export type Note = 'empty' | 'too_short' | 'not_understood' | 'not_medical' | 'looks_for_doctor';

type Suggestion = {
  readonly code: DepartmentCode;
  readonly name: string;
  /** Probability, calibrated on questions that were held out. */
  readonly score: number;
  /** The person's own words that led there. */
  readonly words: readonly string[];
};

/** What triage says: three departments, and whether one is sure enough, a question is worth asking, or neither. */
export type Decision = {
  readonly departments: readonly Suggestion[];
  /** `abstain`: 全科医学科 is to be offered instead of a guess; the three are still named. */
  readonly outcome: 'answer' | 'ask' | 'abstain';
  readonly question?: ReturnType<typeof shownQuestion>;
  readonly note?: Note;
  readonly versions: typeof VERSIONS;
};

const VERSIONS = {
  departmentModel: DEPARTMENT_MODEL_VERSION,
  lexicon: LEXICON_VERSION,
  questions: QUESTIONS_VERSION,
} as const;

/** From here on the first department is answered without a question. */
const SURE = 0.5;
const MOST_QUESTIONS = 3;

/** Leads from somebody's words to departments. It says where such a question is heard, never what somebody has. */
export function decide(text: string, person: TriagePerson = {}, answers: readonly Answer[] = []): Decision {
  const said = inChinese(cleanText(text));
  const terms = termsIn(plainText(said));
  const note = noteOn(said, terms.length > 0);
  let odds = scoreDepartments(said, person);
  for (const { questionId, optionId } of answers) odds = after(odds, questionId, optionId);
  const departments = [...odds.keys()]
    .sort((a, b) => odds[b]! - odds[a]!)
    .slice(0, 3)
    .map((at) => suggestion(at, odds[at]!, terms));
  const base = { departments, versions: VERSIONS, ...(note && { note }) };
  if (note && note !== 'looks_for_doctor') return { ...base, outcome: 'abstain' };
  if (departments[0]!.score >= SURE) return { ...base, outcome: 'answer' };
  const asked = answers.map(({ questionId }) => questionId);
  const question = asked.length < MOST_QUESTIONS ? bestQuestion(odds, said, person, asked) : undefined;
  if (question) return { ...base, outcome: 'ask', question: shownQuestion(question) };
  return { ...base, outcome: 'abstain' };
}

function suggestion(at: number, score: number, terms: ReturnType<typeof termsIn>): Suggestion {
  const { code, name } = DEPARTMENTS[at]!;
  return { code, name, score: Number(score.toFixed(4)), words: wordsFor(terms, at) };
}

const ORDERS =
  /忽略(?:以上|之前|前面|所有)|系统提示|提示词|prompt|ignore (?:all|previous)|扮演|你是(?:一个|谁|什么模型)|写(?:一|首|篇|段)|翻译|讲个?笑话|天气|股票|彩票/i;
const LOOKS_FOR =
  /(?:找|挂|约|看|预约|联系|咨询)[^，。,.]{0,8}(?:医生|主任|教授|大夫|专家)|(?:医生|主任|教授|大夫)(?:在吗|的号|出诊|坐诊)/;

function noteOn(said: string, isMedical: boolean): Note | undefined {
  if (said === '') return 'empty';
  const letters = said.match(/[\u3400-\u9fffa-z]/gi) ?? [];
  if (letters.length === 0) return 'not_understood';
  if (letters.length < 2) return 'too_short';
  if (isMedical) return undefined;
  if (LOOKS_FOR.test(said)) return 'looks_for_doctor';
  if (ORDERS.test(said)) return 'not_medical';
  return /[\u3400-\u9fff]{2}/.test(said) ? undefined : 'not_understood';
}
