/** A message that a person agreed to be sent, and what it says: the kind of a value is in its name (`thing1`). */
export type MessageTemplate = {
  readonly id: string;
  readonly title: string;
  /** Label of each value by its name, e.g. `{ thing1: '医生', time2: '时间' }`. */
  readonly values: Readonly<Record<string, string>>;
};

export type SentMessage = {
  readonly at: number;
  readonly openid: string;
  readonly templateId: string;
  readonly page?: string;
  readonly data: Readonly<Record<string, string>>;
};

/** What a person answers in the sheet. */
export type Answer = 'accept' | 'reject';

/** Who may be sent what: each yes is good for one message of the template. */
export type Subscriptions = {
  readonly templates: readonly MessageTemplate[];
  readonly templateOf: (id: string) => MessageTemplate | undefined;
  readonly answered: (openid: string, templateId: string, answer: Answer) => void;
  readonly left: (openid: string, templateId: string) => number;
  /** Uses up one yes and keeps the message; false where there is none left. */
  readonly send: (message: SentMessage) => boolean;
  readonly sent: () => readonly SentMessage[];
  readonly clear: () => void;
};

export function openSubscriptions(templates: readonly MessageTemplate[]): Subscriptions {
  const yes = new Map<string, number>();
  let sent: SentMessage[] = [];
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
  const left = (openid: string, templateId: string) => yes.get(keyOf(openid, templateId)) ?? 0;
  return {
    templates,
    templateOf: (id) => templates.find((template) => template.id === id),
    answered(openid, templateId, answer) {
      if (answer === 'accept') yes.set(keyOf(openid, templateId), left(openid, templateId) + 1);
    },
    left,
    send(message) {
      const { openid, templateId } = message;
      const before = left(openid, templateId);
      if (before === 0) return false;
      yes.set(keyOf(openid, templateId), before - 1);
      sent.push(message);
      return true;
    },
    sent: () => [...sent],
    clear() {
      yes.clear();
      sent = [];
    },
  };
}
