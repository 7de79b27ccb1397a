/* Made by `npm run triage:train`, with weights.bin; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = 'softmax-hidden-50243fe9b305';
export const TEMPERATURE = 1.60;
export const UNIT = 0.0577381;
export const HIDDEN_UNIT = 0.165873;
