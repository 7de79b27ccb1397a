import { Text, View } from '@tarojs/components';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import { whenText } from '../../ui/when';
import './medicine.scss';
import { courierText, eventText } from './words';

type Line = { readonly at: number; readonly text: string; readonly note?: string | undefined };

/** Hospital, pharmacy and courier in one line of time, newest first. */
function linesOf({ steps, parcel }: PatientOrder): Line[] {
  const own = steps.map(({ event, at, name, words }) => ({
    at,
    text: eventText[event] ?? event,
    note: [name, words].filter((it) => it !== undefined).join('，') || undefined,
  }));
  const courier = (parcel?.events ?? [])
    // What ends a way stands in the order's own history.
    .filter(({ kind }) => kind !== 'delivered' && kind !== 'lost' && kind !== 'refused')
    .map(({ at, kind, place }) => ({ at, text: courierText[kind], note: place }));
  return [...own, ...courier].toSorted((a, b) => b.at - a.at);
}

/** 订单轨迹. */
export function OrderTimeline({ order, now }: { readonly order: PatientOrder; readonly now: number }) {
  const { parcel } = order;
  return (
    <Card>
      <SectionTitle>订单轨迹</SectionTitle>
      {parcel?.waybill !== undefined && (
        <Text className="medicine__quiet">{`${parcel.carrier} ${parcel.waybill}`}</Text>
      )}
      {linesOf(order).map(({ at, text, note }, place) => (
        <View
          key={`${String(at)}${text}`}
          className={`medicine__step ${place === 0 ? 'medicine__step--last' : ''}`}
        >
          <Text className="medicine__text">{text}</Text>
          {note !== undefined && <Text className="medicine__quiet">{note}</Text>}
          <Text className="medicine__quiet">{whenText(at, now)}</Text>
        </View>
      ))}
    </Card>
  );
}
