import { useSyncExternalStore } from 'react';

export type Question = {
  readonly title: string;
  readonly content: string;
  readonly confirmText?: string;
  readonly cancelText?: string;
  /** Marks the confirming word as the dangerous one. */
  readonly danger?: boolean;
};

type Asked = { readonly question: Question; readonly resolve: (yes: boolean) => void };

const listeners = new Set<() => void>();
let asked: Asked | undefined;

function become(next: Asked | undefined): void {
  asked = next;
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Puts a question at the foot of the page; one that still stood there is answered with no. */
export const askInPage = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    answerInPage(false);
    become({ question, resolve });
  });

/** The question that stands on the page, if any. */
export const useAskedInPage = (): Question | undefined => useSyncExternalStore(listen, () => asked?.question);

/** What the person says to it; leaving the page says no. */
export function answerInPage(yes: boolean): void {
  const answered = asked;
  if (answered) become(undefined);
  answered?.resolve(yes);
}
