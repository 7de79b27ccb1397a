import type { AccountId, ApplicationId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Picture } from '../picture/picture';
import type { Application, ApplicationForm, Evidence } from './application';
import { restsUntil } from './leftover';
import { isApplicant } from './policy';
import type { ApplicationKind } from './fields';

/** What is typed, as it is. */
export type Typed = {
  readonly kind: ApplicationKind;
  readonly form: ApplicationForm;
  readonly evidence: Evidence;
};

type SaveFacts = {
  /** For a new one. */
  readonly id: ApplicationId;
  readonly accountId: AccountId;
  /** The one named, or else the one begun last. */
  readonly current: Application | undefined;
  readonly isNamed: boolean;
  /** What the account stands on as this kind already. */
  readonly standing: { readonly application: Application | undefined } | undefined;
  readonly pictures: readonly Picture[];
  readonly now: number;
};

type SaveRefusal =
  'application.not_found' | 'application.not_editable' | 'application.suspended' | 'picture.not_found';

const EDITABLE: readonly Application['state'][] = ['draft', 'returned'];
const IN_REVIEW: readonly Application['state'][] = ['submitted', 'first_passed'];

/** True while the applicant may change it. */
export const isEditable = ({ state }: Pick<Application, 'state'>): boolean => EDITABLE.includes(state);

/** 保存草稿: nothing that was typed is judged here. */
export function save(typed: Typed, facts: SaveFacts): Result<Application, SaveRefusal> {
  const { accountId, current, isNamed, standing, pictures, now } = facts;
  if (isNamed && !isApplicant(current, accountId)) return reject('application.not_found');
  const goesOn = current !== undefined && isEditable(current);
  if (isNamed && !goesOn) return reject('application.not_editable');
  if (current && IN_REVIEW.includes(current.state)) return reject('application.not_editable');
  // What was returned is reviewed again as what it was.
  if (current?.state === 'returned' && current.kind !== typed.kind) return reject('application.not_editable');
  if (standing?.application?.state === 'suspended') return reject('application.suspended');
  const own = new Set(pictures.filter((it) => it.accountId === accountId).map(({ id }) => id));
  if (!Object.values(typed.evidence).every((ids = []) => ids.every((id) => own.has(id))))
    return reject('picture.not_found');

  const begun = goesOn
    ? current
    : {
        ...{ id: facts.id, accountId, state: 'draft' as const },
        ...{ history: [], changedAt: now, createdAt: now },
      };
  return ok({
    ...begun,
    ...typed,
    ...restsUntil(begun.state, now),
    isRecheck: standing !== undefined,
    savedAt: now,
  });
}
