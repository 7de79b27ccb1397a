import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/colleague';
import { departmentName } from '@shared/domain/department/departments';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import './colleague.scss';
import { colleagueService } from './service';
import { useDecide } from './useDecide';
import { isPatientsTurn, patientStateText, titleText } from './words';

type Props = { readonly request: RequestView; readonly onChanged: () => void };

/** 同事协作, as the patient reads it and decides. */
export function ConsentCard({ request, onChanged }: Props) {
  const { id, kind, from, to, words, note } = request;
  const agree = useDecide(`agree ${id}`, (key) => colleagueService.consent(id, true, key), onChanged);
  const refuse = useDecide(`refuse ${id}`, (key) => colleagueService.consent(id, false, key), onChanged);
  const colleague = `${to.name}医生（${departmentName(to.departmentCode)}，${titleText[to.title]}，${to.hospital}）`;
  return (
    <Card className="colleague__card">
      <Text className="colleague__state">
        {kind === 'hand_over'
          ? `${from.name}医生想请${colleague}继续为您看诊`
          : `${from.name}医生想请${colleague}看一看您的情况`}
      </Text>
      <Text className="colleague__words">{words}</Text>
      <Text className="colleague__quiet">
        {kind === 'hand_over'
          ? '同意后由新的医生看到全部病情并负责，不再另外收费。不同意也没有关系，原来的医生会继续'
          : '同意后这位医生可以看到这次问诊的内容，写下意见。怎样处理仍由您的医生决定，不再另外收费'}
      </Text>
      <Text className="colleague__quiet">{patientStateText(request)}</Text>
      {note !== undefined && (
        <>
          <Text className="colleague__quiet">{to.name}医生写给您的医生的意见</Text>
          <Text className="colleague__words">{note}</Text>
        </>
      )}
      {isPatientsTurn(request) && (
        <View className="colleague__decide">
          <Button onPress={agree.run} busy={agree.busy}>
            同意
          </Button>
          <Button kind="quiet" onPress={refuse.run} busy={refuse.busy}>
            不同意
          </Button>
        </View>
      )}
    </Card>
  );
}
