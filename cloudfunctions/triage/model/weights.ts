/* Made by `npm run triage:train`, with weights.bin; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = 'softmax-hidden-bfe6863438f6';
export const TEMPERATURE = 1.75;
export const UNIT = 0.0492063;
export const HIDDEN_UNIT = 0.151878;
