import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Answer = { event: string; buttonId?: string };
type Need = (resolve: (answer: Answer) => void) => void;
const taro: Record<string, unknown> = {};
vi.mock('@tarojs/taro', () => ({ default: taro }));
const { answerPrivacy, followPrivacy, isPrivacyAgreed, openPrivacyContract, PRIVACY_BUTTON_ID } =
  await import('./privacy');

let need: Need | undefined;
beforeEach(() => {
  need = undefined;
  taro['onNeedPrivacyAuthorization'] = (listener: Need) => void (need = listener);
});
afterEach(() => {
  for (const name of Object.keys(taro)) delete taro[name];
});

it('hands the answer to every call that waits, with the button that was pressed, and once', () => {
  followPrivacy();
  const said: Answer[] = [];
  need?.((it) => said.push(it));
  need?.((it) => said.push(it));
  expect(said.map(({ event }) => event)).toEqual(['exposureAuthorization', 'exposureAuthorization']);
  answerPrivacy(true);
  expect(said.slice(2)).toEqual([
    { event: 'agree', buttonId: PRIVACY_BUTTON_ID },
    { event: 'agree', buttonId: PRIVACY_BUTTON_ID },
  ]);
  answerPrivacy(false);
  expect(said).toHaveLength(4);
});

it('lets the call fail when the person would rather not', () => {
  followPrivacy();
  const said: Answer[] = [];
  need?.((it) => said.push(it));
  answerPrivacy(false);
  expect(said.at(-1)).toEqual({ event: 'disagree' });
});

it('does nothing where WeChat does not ask', async () => {
  delete taro['onNeedPrivacyAuthorization'];
  followPrivacy();
  openPrivacyContract();
  answerPrivacy(true);
  expect(await isPrivacyAgreed()).toBe(true);
});

it('knows whether WeChat has been answered', async () => {
  taro['requirePrivacyAuthorize'] = ({ success }: { success: () => void }) => success();
  expect(await isPrivacyAgreed()).toBe(true);
  taro['requirePrivacyAuthorize'] = ({ fail }: { fail: () => void }) => fail();
  expect(await isPrivacyAgreed()).toBe(false);
});
