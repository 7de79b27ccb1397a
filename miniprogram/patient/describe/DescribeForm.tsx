import { Text } from '@tarojs/components';
import type { PatientView } from '@shared/domain/patient/patient';
import { shanghai } from '@shared/kernel/time';
import { ComplaintFields } from '../../features/intake/ComplaintFields';
import { EarlierFields } from '../../features/intake/EarlierFields';
import { EmergencyLine } from '../../features/intake/EmergencyLine';
import { PictureField } from '../../features/intake/PictureField';
import { ServiceField } from '../../features/intake/ServiceField';
import { complaintOf, partId } from '../../features/intake/complaint';
import { useIntakePictures } from '../../features/intake/useIntakePictures';
import { paramsOf, type Ordered } from '../../features/intake/useOrdered';
import { useWarned } from '../../features/intake/useWarned';
import { partText } from '../../features/intake/words';
import { goTo } from '../../platform/navigation';
import { scrollToPart } from '../../platform/scroll';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import '../form.scss';
import { DoctorLine } from './DoctorLine';
import './index.scss';
import { PatientPick } from './PatientPick';
import { useDescribe } from './useDescribe';

type Props = { readonly ordered: Ordered; readonly patients: readonly PatientView[] };

/** Everything the doctor should know before answering, on one page that loses nothing. */
export function DescribeForm({ ordered, patients }: Props) {
  const form = useDescribe(patients);
  const pictures = useIntakePictures('complaint');
  const papers = useIntakePictures('papers');
  const { isLooking, look } = useWarned(goTo.triage);
  const isUploading = pictures.underWay.length + papers.underWay.length > 0;
  const next = async () => {
    const wrong = form.check();
    if (wrong) return scrollToPart(partId(wrong));
    const complaint = form.person && complaintOf(form.draft, form.person, Date.now());
    if (isUploading || !form.person || !complaint) return;
    if (await look({ ...complaint, chief: form.draft.chief, patientId: form.person.id }))
      await goTo.confirm(paramsOf(ordered));
  };
  return (
    <Page
      footer={
        <>
          {form.missing.length > 0 && (
            <Text className="describe__missing">
              还需要填写：{form.missing.map((it) => partText[it]).join('、')}
            </Text>
          )}
          {isUploading && (
            <Text className="describe__uploading">图片传完后就可以继续，没有传成功的可以重试或移除</Text>
          )}
          <Button onPress={next} busy={isLooking}>
            下一步
          </Button>
        </>
      }
    >
      <DoctorLine ordered={ordered} />
      <EmergencyLine />
      <Card className="form">
        <PatientPick
          patients={patients}
          chosen={form.person}
          error={form.problems.patient}
          onChoose={form.choose}
        />
        <ServiceField service={form.draft.service} onChange={(service) => form.change({ service })} />
        {form.draft.service === 'follow_up' && (
          <EarlierFields
            earlier={form.draft.earlier}
            papers={papers}
            problems={form.problems}
            today={shanghai(Date.now()).day}
            onChange={(earlier) => form.change({ earlier })}
          />
        )}
        <ComplaintFields
          draft={form.draft}
          problems={form.problems}
          asksPregnancy={form.asksPregnancy}
          onChange={form.change}
        />
        <PictureField noun="图片" isOptional hint="不舒服的部位、检查报告、药盒" pictures={pictures} />
      </Card>
      <Text className="describe__kept">填写的内容会自动保存在这部手机上</Text>
    </Page>
  );
}
