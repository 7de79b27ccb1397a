import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { CallView, GuestView } from '@shared/contracts/call';
import type { GuestKind } from '@shared/domain/call/call';
import { mayAnswer, maySendAway, mayTakeCode } from '@shared/domain/call/policy';
import type { PatientId } from '@shared/kernel/ids';
import { copy } from '../../platform/clipboard';
import { useDeed } from '../../platform/useDeed';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextInput } from '../../ui/TextInput';
import { explain } from './messages';
import { callService } from './service';
import { GUEST_TEXT } from './words';

/** A verified person of the patient's account. */
export type FamilyMember = { readonly id: PatientId; readonly name: string };
type Props = {
  readonly view: CallView;
  readonly family: readonly FamilyMember[];
  readonly onChanged: () => void;
};

const STATE_TEXT: Record<GuestView['state'], string> = {
  asked: '等待同意',
  agreed: '已同意，等待加入',
  joined: '已加入',
  declined: '未同意',
  removed: '已移出',
};
const kindsFor = (hasFamily: boolean) =>
  (['interpreter', 'grassroots_doctor', ...(hasFamily ? (['family'] as const) : [])] as const).map(
    (value) => ({
      value,
      label: GUEST_TEXT[value],
    }),
  );

/** 第三方: who was asked for, what the other side says, the code, and the way out. */
export function GuestsPanel({ view, family, onChanged }: Props) {
  const { consultationId: id, guests, me } = view;
  const [kind, setKind] = useState<GuestKind>('interpreter');
  const [name, setName] = useState('');
  const [relative, setRelative] = useState<PatientId>();
  const [told, setTold] = useState<string>();
  const side = me.who === 'guest' ? undefined : me.who;
  const deed = useDeed(explain);
  const done = async (work: Promise<string | undefined>) => {
    setTold(await work);
    onChanged();
  };
  const fetchCode = async (guest: GuestView) => {
    const reply = await callService.code(id, guest.id);
    if (!reply.ok) return setTold(explain(reply.code));
    await copy(reply.value.code);
    setTold(`邀请码（15 分钟内有效，仅限一人，已复制）：${reply.value.code}`);
  };
  const invite = async () => {
    const guest = kind === 'family' ? { kind, ...(relative && { patientId: relative }) } : { kind, name };
    const intent = `invite.${kind}.${name}.${relative}`;
    const problem = await deed(intent, (key) => callService.invite(id, guest, key));
    if (problem === undefined) setName('');
    await done(Promise.resolve(problem));
  };
  return (
    <>
      <SectionTitle>第三方</SectionTitle>
      {guests.map((it) => (
        <Notice key={it.id} tone={it.state === 'joined' ? 'done' : 'quiet'}>
          <Text>
            {it.name}（{GUEST_TEXT[it.kind]}）· {STATE_TEXT[it.state]}
          </Text>
          {side && mayAnswer(it, side) && (
            <>
              <Button
                onPress={() => done(deed(`yes.${it.id}`, (key) => callService.answer(id, it.id, true, key)))}
              >
                同意邀请
              </Button>
              <Button
                kind="quiet"
                onPress={() => done(deed(`no.${it.id}`, (key) => callService.answer(id, it.id, false, key)))}
              >
                不同意
              </Button>
            </>
          )}
          {side && mayTakeCode(it, side) && <Button onPress={() => fetchCode(it)}>取邀请码</Button>}
          {maySendAway(it) && !(side && mayAnswer(it, side)) && (
            <Button
              kind="danger-quiet"
              onPress={() => done(deed(`out.${it.id}`, (key) => callService.remove(id, it.id, key)))}
            >
              {it.state === 'asked' ? '收回邀请' : '移出'}
            </Button>
          )}
        </Notice>
      ))}
      {told && <Notice tone="action">{told}</Notice>}
      <Choice<GuestKind>
        ariaLabel="邀请谁"
        options={kindsFor(family.length > 0)}
        value={kind}
        onChange={setKind}
      />
      {kind === 'family' ? (
        <Choice
          ariaLabel="邀请哪位家属"
          options={family.map((it) => ({ value: it.id, label: it.name }))}
          value={relative}
          onChange={setRelative}
        />
      ) : (
        <Field label="对方姓名">
          <TextInput ariaLabel="对方姓名" value={name} onChange={setName} maxLength={30} />
        </Field>
      )}
      <Button onPress={invite} disabled={kind === 'family' ? relative === undefined : name.trim() === ''}>
        邀请，等对方同意
      </Button>
    </>
  );
}
