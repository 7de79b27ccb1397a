import { Image, Text, View } from '@tarojs/components';
import type { ColleagueRequestId } from '@shared/kernel/ids';
import { NOTE_ID, useReading } from '../../features/colleague/useReading';
import { Background, Chief } from '../../features/doctorDesk/ComplaintParts';
import { PatientLine } from '../../features/doctorDesk/PatientLine';
import { TalkLines } from '../../features/emergency/TalkLines';
import { previewPictures } from '../../platform/pictures';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PinInput } from '../../ui/PinInput';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextArea';

type Props = { readonly requestId: ColleagueRequestId; readonly onDone: () => void };

/** 请同事看: the case to read, and a note for the doctor who decides. */
export function ReadingPage({ requestId, onDone }: Props) {
  const reading = useReading(requestId, onDone);
  const { screen, messages } = reading;
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="请同事看">
          <Skeleton rows={6} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="请同事看">
          <Failure message={screen.message} onRetry={() => void reading.reload()} />
        </Page>
      );
    case 'ready': {
      const { request, patient, complaint, pictures, lastSeq } = screen.value;
      const urls = pictures.map(({ url }) => url);
      return (
        <Page
          title="请同事看"
          footer={
            <Button onPress={reading.answer.run} busy={reading.answer.busy}>
              签名并交给主诊医生
            </Button>
          }
        >
          <Notice tone="action" title={`${request.from.name}医生请教`}>
            <Text>{request.words}</Text>
          </Notice>
          <Card>
            <PatientLine patient={patient} />
            <View className="case-brief case-brief--in-card">
              <Background complaint={complaint} />
              <Chief complaint={complaint} />
              <View className="case-brief__pictures">
                {pictures.map(({ id, url }, at) => (
                  <Pressable
                    key={id}
                    className="case-brief__picture"
                    ariaLabel={`查看第 ${at + 1} 张图片`}
                    onPress={() => previewPictures(urls, url)}
                  >
                    <Image className="case-brief__image" src={url} mode="aspectFill" lazyLoad />
                  </Pressable>
                ))}
              </View>
            </View>
          </Card>
          <Card>
            <SectionTitle>对话</SectionTitle>
            <TalkLines messages={messages} />
            {(messages.at(-1)?.seq ?? 0) < lastSeq && (
              <Button kind="quiet" onPress={reading.more.run} busy={reading.more.busy}>
                继续看后面的对话
              </Button>
            )}
          </Card>
          <Card>
            <Field
              id={NOTE_ID}
              label="您的意见"
              required
              hint="主诊医生和患者都会看到。怎样处理由主诊医生决定"
              error={reading.problem}
            >
              <TextArea
                value={reading.note}
                onChange={reading.setNote}
                maxLength={2000}
                minRows={4}
                ariaLabel="您的意见"
              />
            </Field>
            <PinInput
              value={reading.pin}
              onChange={reading.typePin}
              error={reading.pinProblem}
              hint="6 位数字，用来签署您的意见"
            />
            <Button kind="quiet" onPress={reading.decline.run} busy={reading.decline.busy}>
              不方便回复
            </Button>
          </Card>
        </Page>
      );
    }
  }
}
