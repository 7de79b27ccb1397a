import type { KmsKey } from './kmsKey';
import type { Chat, FaceOutcome, Person, RoomEvent, SentSms, Suggestion, TencentCloudState } from './state';

/** What only Tencent, a person before a camera, or the owner of a phone could do or see. */
export type TencentCloudControl = {
  /** Enters somebody into the registry of identity cards. */
  readonly addPerson: (person: Person) => void;
  /** Ends a face check; until then it has no result. */
  readonly settleFaceCheck: (bizToken: string, outcome?: FaceOutcome) => void;
  /** What moderation is to say of anything that contains the word. */
  readonly judge: (word: string, suggestion: Suggestion) => void;
  /** What the language model is to say from now on; undefined: what it was told last. */
  readonly sayInChat: (text: string | undefined) => void;
  readonly chats: () => readonly Chat[];
  readonly sms: () => readonly SentSms[];
  readonly roomEvents: () => readonly RoomEvent[];
  /** Makes a customer master key in KMS. */
  readonly addKmsKey: (keyId: string) => void;
  readonly setKmsKey: (keyId: string, state: KmsKey['state']) => void;
  /** Forgets messages, face checks, recordings and rooms; people and words stay. */
  readonly clear: () => void;
  /** All there is, and back to it. */
  readonly snapshot: () => object;
  readonly restore: (snapshot: object) => void;
};

export const controlOfTencentCloud = (state: TencentCloudState): TencentCloudControl => ({
  addPerson: (person) => void state.people.push(person),
  settleFaceCheck(bizToken, outcome = { errCode: 0, errMsg: '成功' }) {
    const check = state.faceChecks.get(bizToken);
    if (!check) throw new RangeError('no such BizToken');
    check.outcome = outcome;
  },
  judge: (word, suggestion) => void state.verdicts.set(word, suggestion),
  addKmsKey: (keyId) => void state.kmsKeys.set(keyId, { keyId, state: 'Enabled' }),
  setKmsKey: (keyId, keyState) => void state.kmsKeys.set(keyId, { keyId, state: keyState }),
  sayInChat: (text) => void (state.chatSays = text),
  chats: () => [...state.chats],
  sms: () => [...state.sms],
  roomEvents: () => [...state.roomEvents],
  snapshot() {
    const { clock: _, rooms: __, ...kept } = state;
    return structuredClone(kept);
  },
  restore(snapshot) {
    Object.assign(state, structuredClone(snapshot));
  },
  clear() {
    state.sms.length = 0;
    state.chats.length = 0;
    state.chatSays = undefined;
    state.roomEvents.length = 0;
    state.faceChecks.clear();
    state.recordings.clear();
  },
});
