import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { Button } from '../../ui/Button';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Failure } from '../../ui/Failure';
import { Skeleton } from '../../ui/Skeleton';
import { AmendForm } from './AmendForm';
import './record.scss';
import { RecordEditor } from './RecordEditor';
import type { Texts } from './recordTexts';
import { SignedRecord } from './SignedRecord';
import { useRecord } from './useRecord';

type Props = {
  readonly consultation: ConsultationView;
  readonly picker: DiagnosisPicker;
  readonly texts: Texts;
  readonly onClosed: () => void;
};

/** 病历 of a case that a doctor has accepted: the editor until it is signed, then the signed record. */
export function RecordPanel({ consultation, picker, texts, onClosed }: Props) {
  const { screen, reload } = useRecord(consultation.id, consultation.complaint);
  const [isAmending, setIsAmending] = useState(false);
  switch (screen.kind) {
    case 'loading':
      return <Skeleton rows={6} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={() => void reload()} />;
    case 'signed':
      if (isAmending)
        return (
          <AmendForm
            consultation={consultation}
            record={screen.record}
            picker={picker}
            texts={texts}
            onDone={() => {
              setIsAmending(false);
              onClosed();
              void reload();
            }}
          />
        );
      return (
        <>
          <SignedRecord record={screen.record} />
          {screen.record.mayAmend && (
            <View className="record__amend">
              <Button kind="quiet" onPress={() => setIsAmending(true)}>
                更正病历
              </Button>
            </View>
          )}
        </>
      );
    case 'draft':
      return (
        <RecordEditor
          consultation={consultation}
          picker={picker}
          texts={texts}
          opening={screen.opening}
          kept={screen.kept}
          onClosed={() => {
            onClosed();
            void reload();
          }}
        />
      );
  }
}
