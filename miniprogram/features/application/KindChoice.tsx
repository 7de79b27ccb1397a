import { Text, View } from '@tarojs/components';
import { ApplicationKind, DEMANDS, DOCUMENT_NAMES, KIND_NAMES } from '@shared/domain/application/fields';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { SectionTitle } from '../../ui/SectionTitle';
import './application.scss';
import { kindNote } from './words';

const { documents, optional } = DEMANDS.doctor;
const NEEDED = documents.filter((it) => !optional.includes(it));

/** As what somebody joins, and what to have at hand. */
export const KindChoice = ({ onChoose }: { readonly onChoose: (kind: ApplicationKind) => void }) => (
  <>
    <Card>
      <SectionTitle>您以什么身份入驻</SectionTitle>
      {ApplicationKind.options.map((kind) => (
        <Cell key={kind} title={KIND_NAMES[kind]} note={kindNote[kind]} onPress={() => onChoose(kind)} />
      ))}
    </Card>
    <Card>
      <View className="join-status">
        <SectionTitle>请先准备好</SectionTitle>
        <Text className="join-status__note">
          医生：{NEEDED.map((it) => DOCUMENT_NAMES[it]).join('、')}的照片。
        </Text>
        <Text className="join-status__note">
          中途可以离开，内容会自动保存。提交后由两位工作人员先后审核。
        </Text>
      </View>
    </Card>
  </>
);
