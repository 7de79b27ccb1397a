import { Tag, type Tone } from './Tag';

/** How a brought-in list stands. */
type ListState = 'loading' | 'whole' | 'in_force' | 'replaced';

const stateText: Record<ListState, { readonly tone: Tone; readonly text: string }> = {
  loading: { tone: 'waiting', text: '没有传完' },
  whole: { tone: 'waiting', text: '可以启用' },
  in_force: { tone: 'done', text: '正在使用' },
  replaced: { tone: 'quiet', text: '已被替换' },
};

type Props = {
  readonly state: ListState;
  readonly partsCome: number;
  readonly partCount: number;
};

/** How a list stands, in a word, and how much of it has come. */
export const ListStateTag = ({ state, partsCome, partCount }: Props) => (
  <>
    <Tag {...stateText[state]} />
    {state === 'loading' && (
      <div className="quiet">
        {partsCome} / {partCount} 部分
      </div>
    )}
  </>
);
