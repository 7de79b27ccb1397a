import { closeIncident, containIncident, reportIncident, tellPersons } from '@shared/contracts/incident';
import { close, contain, report, tell } from '@shared/domain/incident/steps';
import { implementCommand } from '../../_runtime/implement';
import { handling } from '../handling';

export const containAction = implementCommand(containIncident, (context) =>
  handling(context, context.input.incidentId, (incident, by) => contain(incident, context.input, by)),
);

export const reportAction = implementCommand(reportIncident, (context) =>
  handling(context, context.input.incidentId, (incident, by) => report(incident, context.input, by)),
);

export const tellAction = implementCommand(tellPersons, (context) =>
  handling(context, context.input.incidentId, (incident, by) => tell(incident, context.input, by)),
);

export const closeAction = implementCommand(closeIncident, (context) =>
  handling(context, context.input.incidentId, (incident, by) => close(incident, context.input, by)),
);
