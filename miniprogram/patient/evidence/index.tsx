import type { ConsultationId } from '@shared/kernel/ids';
import { intake, useOpenIntake } from '../../features/intake/intake';
import { PictureField } from '../../features/intake/PictureField';
import { useIntakePictures } from '../../features/intake/useIntakePictures';
import { useAdding } from '../../features/followUp/useAdding';
import { goBack } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { ForCase } from '../../features/session/ForCase';

/** 补充就诊材料. */
export default function EvidencePage() {
  return <ForCase>{(id) => <MorePapers id={id} />}</ForCase>;
}

function MorePapers({ id }: { readonly id: ConsultationId }) {
  useOpenIntake();
  const pictures = useIntakePictures('more');
  const isUploading = pictures.underWay.length > 0;
  const { problem, press } = useAdding(
    id,
    pictures.kept.map(({ pictureId }) => pictureId),
    () => {
      intake.change(({ morePapers: _sent, ...draft }) => draft);
      void goBack();
    },
  );
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy} disabled={isUploading}>
          {isUploading ? '图片正在上传' : '提交给医生'}
        </Button>
      }
    >
      <Card>
        <PictureField
          noun="就诊材料"
          hint="拍清楚有诊断的那一页：病历、出院小结或报告"
          error={problem}
          pictures={pictures}
        />
      </Card>
    </Page>
  );
}
