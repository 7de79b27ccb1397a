import { useState } from 'react';
import { MAX_PHRASES, MAX_TEMPLATES, type RecordPart } from '@shared/domain/record/recordTexts';
import { canonicalJson } from '@shared/kernel/canonical';
import { cleanText, textLength } from '@shared/kernel/text';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { EMPTY_BODY, PARTS } from './parts';
import { textsService, type OwnTexts } from './service';
import { explain } from './useTexts';

type Draft = { readonly title: string; readonly body: typeof EMPTY_BODY };
const EMPTY: Draft = { title: '', body: EMPTY_BODY };

/** Why this template cannot be kept. */
export function templateProblem({ title, body }: Draft, kept: OwnTexts['templates']): string | undefined {
  const name = cleanText(title);
  if (name === '') return '请写下模板名称';
  if (textLength(name) > 30) return '模板名称最多 30 字';
  if (kept.some((it) => it.title === name)) return '已经有这个名称的模板了，请换一个名称';
  if (kept.length >= MAX_TEMPLATES) return `最多 ${MAX_TEMPLATES} 个，请先删掉不用的`;
  if (PARTS.every(({ value }) => cleanText(body[value]) === '')) return '请至少填写一项内容';
  const long = PARTS.find(({ value, max }) => textLength(cleanText(body[value])) > max);
  return long && `${long.label}最多 ${long.max} 字，请缩短`;
}

/** 管理模板和常用语: every change is saved at once; what was typed stays when it could not be. */
export function useTextsForm(first: OwnTexts, service = textsService) {
  const [kept, setKept] = useState(first);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [part, setPart] = useState<RecordPart>('plan');
  const [phrase, setPhrase] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const problem = templateProblem(draft, kept.templates);
  const text = cleanText(phrase);
  const phraseProblem = kept.phrases.some((it) => it.part === part && it.text === text)
    ? '已经有这一句了'
    : kept.phrases.length >= MAX_PHRASES
      ? `最多 ${MAX_PHRASES} 句，请先删掉不用的`
      : undefined;

  async function save(next: OwnTexts): Promise<boolean> {
    const why = await deed(canonicalJson(next), (key) => service.save(next, key));
    if (why) whyNot(why);
    else setKept(next);
    return !why;
  }
  const add = usePress(async () => {
    setHasTried(true);
    if (problem) return;
    const template = { title: cleanText(draft.title), body: draft.body };
    if (!(await save({ ...kept, templates: [...kept.templates, template] }))) return;
    setDraft(EMPTY);
    setHasTried(false);
  });
  const addPhrase = usePress(async () => {
    if (text === '' || phraseProblem) return;
    if (await save({ ...kept, phrases: [...kept.phrases, { part, text }] })) setPhrase('');
  });
  const removeTemplate = (title: string) =>
    save({ ...kept, templates: kept.templates.filter((it) => it.title !== title) });
  const removePhrase = ({ part: of, text: words }: OwnTexts['phrases'][number]) =>
    save({ ...kept, phrases: kept.phrases.filter((it) => it.part !== of || it.text !== words) });
  return {
    ...{ kept, draft, setDraft, add, removeTemplate, removePhrase },
    problem: hasTried ? problem : undefined,
    ...{ part, setPart, phrase, setPhrase, phraseProblem, addPhrase },
    canAddPhrase: text !== '' && !phraseProblem,
  };
}
