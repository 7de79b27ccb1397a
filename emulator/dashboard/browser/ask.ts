import type { Overview } from '../../control/overview';

export type { Overview };

/** Asks the control plane; throws what it says when it refuses. */
export async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(
    `/__control/${path}`,
    body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  );
  const value = (await answer.json()) as T & { message?: string };
  if (!answer.ok) throw new Error(value.message ?? `HTTP ${answer.status}`);
  return value;
}

export const take = async (path: string): Promise<void> => {
  const answer = await fetch(`/__control/${path}`, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
};

/** What a tab may do: show what is known, and do something and then look again. */
export type Tab = (world: Overview, act: (work: () => Promise<unknown>) => Promise<void>) => Node[];
