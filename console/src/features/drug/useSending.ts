import { useRef, useState } from 'react';
import { addDrugs, beginDrugList } from '@shared/contracts/drug';
import { DRUGS_PER_PART, type Drug } from '@shared/domain/drug/drug';
import type { DrugListId } from '@shared/kernel/ids';
import { call } from '../../platform/call';
import { newRequestKey } from '../../platform/requestKey';

type Facts = { readonly title: string; readonly source: string };
/** A list under way: what the server has of it is not sent again. */
type Begun = { readonly listId: DrugListId; readonly come: Set<number> };

const partsOf = (rows: readonly Drug[]): readonly Drug[][] =>
  Array.from({ length: Math.ceil(rows.length / DRUGS_PER_PART) }, (_, at) =>
    rows.slice(at * DRUGS_PER_PART, (at + 1) * DRUGS_PER_PART),
  );

/** Sends a catalogue part by part. After a refusal or a cut connection, sending again goes on where it stopped. */
export function useSending(rows: readonly Drug[], ask = call) {
  const [sent, setSent] = useState<number>();
  const begun = useRef<Begun>(undefined);
  const beginKey = useRef(newRequestKey());

  const send = async ({ title, source }: Facts) => {
    const parts = partsOf(rows);
    setSent(begun.current?.come.size ?? 0);
    if (!begun.current) {
      const reply = await ask(beginDrugList, { title, source, partCount: parts.length }, beginKey.current);
      if (!reply.ok) return stopped(reply);
      begun.current = { listId: reply.value.id, come: new Set() };
    }
    const { listId, come } = begun.current;
    for (const [part, some] of parts.entries()) {
      if (come.has(part)) continue;
      const reply = await ask(addDrugs, { listId, part, drugs: some });
      if (!reply.ok) return stopped(reply);
      come.add(part);
      setSent(come.size);
    }
    setSent(undefined);
    return { ok: true as const, value: listId };
  };
  const stopped = <Refusal>(refusal: Refusal): Refusal => {
    setSent(undefined);
    return refusal;
  };
  /** Another name: the list begun under the old one is left alone. */
  const beginAnew = () => {
    begun.current = undefined;
    beginKey.current = newRequestKey();
  };
  return { send, beginAnew, isBusy: sent !== undefined, percent: percentOf(sent, partsOf(rows).length) };
}

const percentOf = (sent: number | undefined, parts: number): number =>
  sent === undefined || parts === 0 ? 0 : Math.round((sent / parts) * 100);
