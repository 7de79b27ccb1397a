import { Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { EarlierRecord } from '@shared/contracts/history';
import { departmentName } from '@shared/domain/department/departments';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { usePaged } from '../../platform/usePaged';
import { Button } from '../../ui/Button';
import { PagedList } from '../../ui/PagedList';
import { Pressable } from '../../ui/Pressable';
import './history.scss';
import { explain } from './messages';
import { historyService } from './service';

/** 以往就诊: asked for when the doctor wants it, because every look is written down. */
export function History({ consultationId }: { readonly consultationId: ConsultationId }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Visits consultationId={consultationId} />;
  return (
    <View className="history">
      <Button kind="quiet" onPress={() => setOpen(true)}>
        查看以往就诊
      </Button>
      <Text className="history__quiet">本院签署过的病历。查看会留下记录，患者能看到</Text>
    </View>
  );
}

function Visits({ consultationId }: { readonly consultationId: ConsultationId }) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await historyService.list(consultationId, cursor);
      return reply.ok ? ok({ items: reply.value.records, nextCursor: reply.value.nextCursor }) : reply;
    },
    [consultationId],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const [hasAsked, setHasAsked] = useState(false);
  if (!hasAsked) {
    setHasAsked(true);
    void reload();
  }
  return (
    <View className="history">
      <Text className="history__title">以往就诊</Text>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Text className="history__quiet">在本院没有以往的病历</Text>}
      >
        {(visit) => <Visit key={visit.consultationId} visit={visit} />}
      </PagedList>
    </View>
  );
}

function Visit({ visit }: { readonly visit: EarlierRecord }) {
  const [isOpen, setOpen] = useState(false);
  const { doctor, signedAt, chiefComplaint, diagnoses, impression, plan } = visit;
  const named = diagnoses.map(({ name }) => name).join('、') || chiefComplaint;
  return (
    <View className="history__visit">
      <Pressable
        className="history__head"
        ariaLabel={`${shanghai(signedAt).day}，${named}`}
        state={{ expanded: isOpen }}
        onPress={() => setOpen(!isOpen)}
      >
        <Text className="history__name">{named}</Text>
        <Text className="history__quiet">
          {shanghai(signedAt).day} · {departmentName(doctor.departmentCode)} · {doctor.name}
        </Text>
      </Pressable>
      {isOpen && (
        <>
          <Part label="主诉" text={chiefComplaint} />
          <Part label="初步意见" text={impression} />
          <Part label="处理意见" text={plan} />
        </>
      )}
    </View>
  );
}

const Part = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <View>
    <Text className="history__quiet">{label}</Text>
    <Text className="history__text">{text}</Text>
  </View>
);
