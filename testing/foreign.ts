/** Actions that somebody else may ask about what is not theirs, and why. Everything else tells and changes nothing. */
export const OPEN_TO_OTHERS: Readonly<Record<string, string>> = {
  'access.breakGlass': 'the emergency itself: reason, alarm, an hour, and the patient reads it',
};

/** What is narrowed to one's own by an id: with somebody else's there is nothing in the answer. */
export const LISTS_OF_ONES_OWN: readonly string[] = ['record.list', 'colleague.asked'];
