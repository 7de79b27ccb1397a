import { Text, View } from '@tarojs/components';
import type * as z from 'zod/mini';
import type { lastOfPatient } from '@shared/contracts/prescription';
import { frequencyOf } from '@shared/domain/drug/frequencies';
import { routeOf } from '@shared/domain/drug/routes';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import { whenText } from '../../ui/when';
import type { FormLine } from './draftForm';
import './prescription.scss';

/** What this doctor last prescribed for this person. */
export type LastPrescription = z.infer<typeof lastOfPatient.output>;

type Props = {
  readonly last: LastPrescription;
  readonly taken: ReadonlySet<string>;
  readonly onTake: (line: FormLine) => void;
};

/** 续方参考: each line of the last prescription is taken over by hand, one by one; nothing is filled in by itself. */
export function RenewalLines({ last: { issuedAt, lines, gone }, taken, onTake }: Props) {
  const now = useNow(60_000);
  if (issuedAt === undefined) return null;
  return (
    <Card className="prescription">
      <SectionTitle>{`上次处方，${whenText(issuedAt, now)}`}</SectionTitle>
      <Text className="prescription__quiet">逐条核对后再续开；续开后仍可修改</Text>
      {lines.map((line) => {
        const { drug, dose, route, frequency, days, note } = line;
        const use = [
          `每次${dose}${drug.pack.unitName}`,
          frequencyOf(frequency)?.words ?? frequency,
          routeOf(route)?.words ?? route,
          `${days}天`,
          ...(note === undefined ? [] : [note]),
        ].join('，');
        return (
          <View key={drug.id} className="prescription__item">
            <Text className="prescription__name">{`${drug.genericName} ${drug.strength}`}</Text>
            <Text className="prescription__text">{use}</Text>
            {taken.has(drug.id) ? (
              <Text className="prescription__quiet">已在处方中</Text>
            ) : (
              <Button
                kind="quiet"
                ariaLabel={`续开${drug.genericName}`}
                onPress={() =>
                  onTake({
                    drug,
                    ...{ dose: String(dose), route, frequency, days: String(days), note: note ?? '' },
                  })
                }
              >
                核对无误，续开这一味
              </Button>
            )}
          </View>
        );
      })}
      {gone.length > 0 && (
        <Text className="prescription__quiet">{`${gone.join('、')}已不在药品目录，不能续开`}</Text>
      )}
    </Card>
  );
}
