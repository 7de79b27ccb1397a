/** The eye of the house, the same as in the app (miniprogram/ui/tokens.scss). */
type Palette = {
  readonly ground: string;
  readonly surface: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly raised: string;
  readonly hairline: string;
  /** Edge of what can be typed into or pressed: three to one against its ground. */
  readonly control: string;
  readonly action: string;
  readonly onAction: string;
  readonly actionSoft: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly waiting: string;
  readonly waitingSoft: string;
  readonly done: string;
  readonly doneSoft: string;
};

const light: Palette = {
  ground: '#f4f7f8',
  surface: '#ffffff',
  text: '#1a2733',
  textQuiet: '#52636f',
  raised: '#ffffff',
  hairline: '#dbe3e7',
  control: '#82949f',
  action: '#0a7277',
  onAction: '#ffffff',
  actionSoft: '#e3f3f3',
  danger: '#b42318',
  dangerSoft: '#fdecea',
  waiting: '#8a5300',
  waitingSoft: '#fff4df',
  done: '#1e6b3a',
  doneSoft: '#e6f4ea',
};

const dark: Palette = {
  ground: '#10181d',
  surface: '#1a242b',
  text: '#e8eef1',
  textQuiet: '#a9b8c2',
  raised: '#212d35',
  hairline: '#2d3a43',
  control: '#6a7d89',
  action: '#5cc4c6',
  onAction: '#06282a',
  actionSoft: '#17383b',
  danger: '#ff9b90',
  dangerSoft: '#3a1d1b',
  waiting: '#f0b95c',
  waitingSoft: '#37290f',
  done: '#84d09c',
  doneSoft: '#173322',
};

export const palettes = { light, dark } as const;
export type Shade = keyof typeof palettes;
