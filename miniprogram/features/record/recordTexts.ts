import { cleanText } from '@shared/kernel/text';
import { PARTS, type RecordForm } from './recordForm';

/** What a doctor may put into a record: how one begins, and phrases of its parts. */
export type Texts = {
  readonly templates: readonly { readonly title: string; readonly body: RecordForm['body'] }[];
  readonly phrases: readonly { readonly part: keyof RecordForm['body']; readonly text: string }[];
  readonly onManage: () => void;
};

/** Text that is put after what stands there; nothing that was written goes away. */
export const appended = (before: string, text: string): string =>
  cleanText(before) === '' ? text : `${before.trimEnd()}\n${text}`;

/** 套用模板: each part of it goes behind what stands there. */
export const withTemplate = (body: RecordForm['body'], template: RecordForm['body']): RecordForm['body'] =>
  Object.fromEntries(
    PARTS.map(({ key }) => [key, template[key] === '' ? body[key] : appended(body[key], template[key])]),
  ) as RecordForm['body'];
