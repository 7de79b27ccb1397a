export type Tone = 'quiet' | 'done' | 'waiting' | 'danger';

/** A state in a word; the colour only repeats it. */
export const Tag = ({ tone = 'quiet', text }: { readonly tone?: Tone; readonly text: string }) => (
  <span className={`tag tag--${tone}`}>{text}</span>
);
