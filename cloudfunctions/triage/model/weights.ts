/* Made by `npm run triage:train`, with weights.bin; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = 'softmax-hidden-b32dc65118c0';
export const TEMPERATURE = 1.45;
export const UNIT = 0.0533529;
export const HIDDEN_UNIT = 0.165873;
