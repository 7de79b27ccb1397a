import type { ApplicationReview } from '@shared/contracts/application';
import { whenText } from '../../ui/when';
import { EVENTS, placeName } from './words';

/** What happened to this application, oldest first. */
export const HistoryList = ({ review: { history } }: { readonly review: ApplicationReview }) => (
  <section className="card stack" aria-label="经过">
    <h2>经过</h2>
    <ol className="history">
      {history.map(({ event, at, by, note, reasons }) => (
        <li key={`${at}-${event}`}>
          <span className="figures">{whenText(at)}</span> {EVENTS[event]}
          {by && <span className="quiet"> · {by.name}</span>}
          {note !== undefined && <div className="quiet">{note}</div>}
          {reasons?.map((it) => (
            <div key={it.at} className="quiet">
              {placeName(it.at)}：{it.text}
            </div>
          ))}
        </li>
      ))}
    </ol>
  </section>
);
