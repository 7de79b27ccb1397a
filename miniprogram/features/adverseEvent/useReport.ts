import { useState } from 'react';
import type * as z from 'zod/mini';
import type { reportableMedicines } from '@shared/contracts/adverseEvent';
import { dangersIn, type Danger } from '@shared/domain/adverseEvent/danger';
import type { ToldEvent } from '@shared/domain/adverseEvent/event';
import { BatchNo } from '@shared/domain/pharmacy/shelf';
import { personOf } from '@shared/domain/triage/inCase';
import { canonicalJson } from '@shared/kernel/canonical';
import type { PrescriptionId } from '@shared/kernel/ids';
import { cleanText, textLength } from '@shared/kernel/text';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { adverseEventService, type AdverseEventService } from './service';
import { useEventPictures } from './useEventPictures';

/** What can be reported of. */
export type Reportable = z.output<typeof reportableMedicines.output>;
/** What is typed, whole or not. */
export type ReportForm = { readonly [Key in keyof ToldEvent]?: ToldEvent[Key] | undefined };

export const LONGEST = 1000;

export type ReportScreen =
  | { readonly kind: 'form' }
  /** What to do now fills the screen; the report goes its way behind it. */
  | { readonly kind: 'danger'; readonly dangers: readonly Danger[] }
  | { readonly kind: 'done' };

type Of = { readonly prescriptionId: PrescriptionId; readonly about: Reportable };

/** 报告不良反应: what is missing is said one by one, what is dangerous before anything is sent. */
export function useReport(
  { prescriptionId, about }: Of,
  service: Pick<AdverseEventService, 'report'> = adverseEventService,
) {
  const [only] = about.medicines.length === 1 ? about.medicines : [];
  const [form, setForm] = useState<ReportForm>({ drugId: only?.drugId });
  const [screen, setScreen] = useState<ReportScreen>({ kind: 'form' });
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);

  const change = (part: ReportForm) => {
    setForm({ ...form, ...part });
    setProblem(undefined);
  };
  const pictures = useEventPictures();
  const send = async (told: ToldEvent): Promise<void> => {
    const shown = pictures.kept.map(({ pictureId }) => pictureId);
    const why = await deed(canonicalJson({ told, shown }) ?? '', (key) =>
      service.report(prescriptionId, told, shown, key),
    );
    setProblem(why);
    setScreen((now) => (now.kind === 'danger' || why !== undefined ? now : { kind: 'done' }));
  };
  const press = usePress(async () => {
    const made = toldOf(form, about);
    if ('problem' in made) return setProblem(made.problem);
    const dangers = dangersIn(made.told, personOf(about.patient, undefined, about.now));
    // Nothing is left behind unseen; but whoever is in danger waits for no upload.
    if (pictures.underWay.length > 0 && dangers.length === 0)
      return setProblem('照片还没有传完，请稍等；传不上去的可以删掉再提交');
    // Before any call: it must be there without a network too.
    if (dangers.length > 0) setScreen({ kind: 'danger', dangers });
    await send(made.told);
  });
  /** From the warning back to the form where the report was not taken, else on. */
  const leaveDanger = () => setScreen(problem !== undefined ? { kind: 'form' } : { kind: 'done' });
  return { form, screen, problem, pictures, change, press, leaveDanger };
}

/** The report of a form, or the first thing that is missing. */
export function toldOf(
  form: ReportForm,
  { medicines }: Pick<Reportable, 'medicines'>,
): { readonly told: ToldEvent } | { readonly problem: string } {
  const { drugId, beganOn, felt, stillTaking, afterStopping, now } = form;
  const words = cleanText(form.words ?? '');
  const batchNo = cleanText(form.batchNo ?? '');
  const known = medicines.find((it) => it.drugId === drugId);
  if (!drugId || !known) return { problem: '请选择怀疑哪种药' };
  if (textLength(words) < 5) return { problem: '请写下哪里不舒服，至少 5 个字' };
  if (textLength(words) > LONGEST) return { problem: `最多 ${String(LONGEST)} 字，请缩短` };
  if (!beganOn) return { problem: '请填写从哪天开始' };
  if (!felt) return { problem: '请选择有多难受' };
  if (!stillTaking) return { problem: '请选择还在用这种药吗' };
  if (stillTaking === 'stopped' && !afterStopping) return { problem: '请选择停药后怎么样' };
  if (!now) return { problem: '请选择现在怎么样' };
  if (batchNo !== '' && !BatchNo.safeParse(batchNo).success)
    return { problem: '批号是药盒上“产品批号”后面的字母和数字，不确定可以不填' };
  return {
    told: {
      ...{ drugId, words, beganOn, felt, stillTaking, now },
      ...(stillTaking === 'stopped' && afterStopping && { afterStopping }),
      ...(batchNo !== '' && { batchNo }),
    },
  };
}
