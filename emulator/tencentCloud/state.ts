import type { Clock } from '../clock';
import type { Rooms } from '../trtc/rooms';
import type { KmsKey } from './kmsKey';

/** Somebody in the registry of identity cards. */
export type Person = { readonly name: string; readonly idCard: string };
export type SentSms = {
  readonly at: number;
  readonly phoneNumber: string;
  readonly templateId: string;
  readonly signName: string;
  readonly params: readonly string[];
};
export type FaceOutcome = { readonly errCode: number; readonly errMsg: string };
export type FaceCheck = {
  readonly ruleId: string;
  readonly name: string;
  readonly idCard: string;
  readonly extra: string;
  readonly startedAt: number;
  outcome?: FaceOutcome;
};
export type Suggestion = 'Pass' | 'Review' | 'Block';
export type Recording = { readonly sdkAppId: number; readonly roomId: string; ended: boolean };
export type RoomEvent = {
  readonly kind: 'dismissed' | 'removed';
  readonly roomId: string;
  readonly userIds: readonly string[];
};

/** What a language model was asked. */
export type Chat = {
  readonly model: string;
  readonly messages: readonly { readonly Role: string; readonly Content: string }[];
};

export type TencentCloudState = {
  readonly clock: Clock;
  /** Absent where no application of TRTC is set: then rooms are names alone. */
  readonly rooms: Rooms | undefined;
  readonly people: Person[];
  readonly sms: SentSms[];
  readonly faceChecks: Map<string, FaceCheck>;
  readonly recordings: Map<string, Recording>;
  readonly roomEvents: RoomEvent[];
  /** Customer master keys of KMS. */
  readonly kmsKeys: Map<string, KmsKey>;
  readonly chats: Chat[];
  /** What the language model says; without it, what it was told last. */
  chatSays: string | undefined;
  /** What moderation says to text or to a picture's address or bytes that contain the word. */
  readonly verdicts: Map<string, Suggestion>;
};

/** Words that moderation knows from the start. */
const TEST_WORDS = [
  ['违禁测试词', 'Block'],
  ['疑似测试词', 'Review'],
] as const;

export function tencentCloudState(
  clock: Clock,
  people: readonly Person[],
  rooms: Rooms | undefined,
): TencentCloudState {
  return {
    clock,
    rooms,
    people: [...people],
    sms: [],
    faceChecks: new Map(),
    recordings: new Map(),
    roomEvents: [],
    kmsKeys: new Map(),
    chats: [],
    chatSays: undefined,
    verdicts: new Map(TEST_WORDS),
  };
}
