/** Registered persons have an age and a sex; whether somebody is pregnant is only said now. */
export const pregnancyIn = ({
  person,
}: {
  readonly person?: { readonly pregnancyWeeks?: number | undefined } | undefined;
}) => (person?.pregnancyWeeks === undefined ? {} : { pregnancyWeeks: person.pregnancyWeeks });
