import { useRef, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { newRequestKey } from './requestKey';

/** What a list is called and who says so. */
export type ListFacts = { readonly title: string; readonly source: string };
/** A list under way: what the server has of it is not sent again. */
type Begun<Id> = { readonly listId: Id; readonly come: Set<number> };

/** The two commands that bring a long list to the server, part by part. */
export type Sending<Row, Id, Code extends string> = {
  readonly rowsPerPart: number;
  readonly begin: (
    facts: ListFacts & { partCount: number },
    key: string,
  ) => Promise<Result<{ id: Id }, Code>>;
  readonly add: (part: { listId: Id; part: number; rows: Row[] }) => Promise<Result<unknown, Code>>;
};

const partsOf = <Row>(rows: readonly Row[], size: number): readonly Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));

/** Sends a list part by part. After a refusal or a cut connection, sending again goes on where it stopped. */
export function useSending<Row, Id, Code extends string>(
  rows: readonly Row[],
  { rowsPerPart, begin, add }: Sending<Row, Id, Code>,
) {
  const [sent, setSent] = useState<number>();
  const begun = useRef<Begun<Id>>(undefined);
  const beginKey = useRef(newRequestKey());

  const send = async (facts: ListFacts) => {
    const parts = partsOf(rows, rowsPerPart);
    setSent(begun.current?.come.size ?? 0);
    if (!begun.current) {
      const reply = await begin({ ...facts, partCount: parts.length }, beginKey.current);
      if (!reply.ok) return stopped(reply);
      begun.current = { listId: reply.value.id, come: new Set() };
    }
    const { listId, come } = begun.current;
    for (const [part, some] of parts.entries()) {
      if (come.has(part)) continue;
      const reply = await add({ listId, part, rows: some });
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
  const parts = Math.ceil(rows.length / rowsPerPart);
  return { send, beginAnew, isBusy: sent !== undefined, percent: percentOf(sent, parts) };
}

const percentOf = (sent: number | undefined, parts: number): number =>
  sent === undefined || parts === 0 ? 0 : Math.round((sent / parts) * 100);
