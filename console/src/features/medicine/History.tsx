import type { OrderStep } from '@shared/domain/medicineOrder/order';
import { momentText } from '../../ui/when';
import { actorWords, eventWords } from './words';

/** 订单轨迹: what happened when, and by whom. */
export const History = ({ steps }: { readonly steps: readonly OrderStep[] }) => (
  <ul className="sheet" aria-label="订单轨迹">
    {steps.map(({ event, at, role, name, words }, place) => (
      <li key={`${String(at)}${event}${String(place)}`}>
        <span className="figures">{momentText(at)}</span> {eventWords(event)}（{actorWords(role, name)}）
        {words !== undefined && <div className="quiet">{words}</div>}
      </li>
    ))}
  </ul>
);
