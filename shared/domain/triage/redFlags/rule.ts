/** What to do now, strongest first. Self-harm has a way of its own: a hotline that listens. */
export const RED_FLAG_ACTIONS = ['call_120', 'emergency_department', 'hotline'] as const;
export type RedFlagAction = (typeof RED_FLAG_ACTIONS)[number];

export const RED_FLAG_CATEGORIES = [
  'acute_coronary',
  'aortic_dissection',
  'severe_dyspnoea',
  'pulmonary_embolism',
  'stroke',
  'thunderclap_headache',
  'sepsis_meningitis',
  'unconscious',
  'seizure',
  'anaphylaxis',
  'bleeding',
  'acute_abdomen',
  'testicular_torsion',
  'ectopic',
  'pregnancy',
  'infant_fever',
  'child',
  'self_harm',
  'harm_to_others',
  'poisoning',
  'trauma',
  'eye',
  'spine_and_nerves',
  'limb',
  'metabolic',
  'pressure_and_rhythm',
  'bites',
  'airway',
  'other',
] as const;
export type RedFlagCategory = (typeof RED_FLAG_CATEGORIES)[number];

/** One row that a clinician reads and signs. Plain data: the hash of a rule set covers every word of it. */
export type RedFlagRule = {
  readonly id: string;
  readonly category: RedFlagCategory;
  readonly action: RedFlagAction;
  readonly name: string;
  /** What must be said, in words for the clinician. */
  readonly pattern: string;
  /**
   * The same for the machine: one of these must hold. `+` joins what must all be said, `|` what may stand for
   * each other, `!` must not be said, `@` is a fact of the person or a measured value. Concepts are the lexicon's.
   */
  readonly when: readonly string[];
  /** One calm sentence: what to do now. */
  readonly advice: string;
  readonly source: string;
};

/** What a later version says otherwise of a row; the rest of it stays. */
export type RedFlagChange = Pick<RedFlagRule, 'id'> & Partial<RedFlagRule>;

export type RuleSet = {
  readonly version: string;
  /** How a text is read, of which the rules' concepts are part: a signature binds it too. */
  readonly reader: string;
  readonly rules: readonly RedFlagRule[];
};

export type RedFlag = {
  readonly ruleId: string;
  readonly category: RedFlagCategory;
  readonly action: RedFlagAction;
  /** Verbatim pieces of the person's own text. */
  readonly evidence: readonly string[];
};
