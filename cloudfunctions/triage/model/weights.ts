/* Made by `npm run triage:train`, with weights.bin; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = 'softmax-hidden-f78f52083994';
export const TEMPERATURE = 1.75;
export const UNIT = 0.0491347;
export const HIDDEN_UNIT = 0.151969;
