/** How a made-up doctor looks. Plainly an illustration, never a real face. */
export type Portrait = {
  readonly sex: 'female' | 'male';
  readonly age: 'young' | 'middle' | 'old';
  readonly hair: 'bob' | 'long' | 'bun' | 'ponytail' | 'short' | 'crew' | 'bald';
  readonly glasses: boolean;
  readonly ground: string;
};

const SKIN = { young: '#F3CFB3', middle: '#EBC3A4', old: '#E3B896' };
const HAIR = { young: '#2B2320', middle: '#3A2F2A', old: '#8C8C90' };

/** Hair behind the head, then in front of it. */
const hairOf = (kind: Portrait['hair'], colour: string): readonly [behind: string, front: string] => {
  const cap = `<path d="M70 104 C66 62 96 48 120 48 C144 48 174 62 170 104 C160 84 142 78 120 78 C98 78 80 84 70 104Z" fill="${colour}"/>`;
  const fringe = `<path d="M72 104 C70 66 98 52 122 52 C146 52 172 68 168 106 C156 92 150 80 128 76 C108 88 88 90 72 104Z" fill="${colour}"/>`;
  switch (kind) {
    case 'bob':
      return [
        `<path d="M62 150 C54 84 84 44 120 44 C156 44 186 84 178 150 C170 160 70 160 62 150Z" fill="${colour}"/>`,
        fringe,
      ];
    case 'long':
      return [
        `<path d="M60 190 C48 90 82 44 120 44 C158 44 192 90 180 190 C160 206 80 206 60 190Z" fill="${colour}"/>`,
        fringe,
      ];
    case 'bun':
      return [`<circle cx="120" cy="42" r="20" fill="${colour}"/>`, cap];
    case 'ponytail':
      return [
        `<path d="M160 70 C204 76 196 150 178 168 C176 132 172 104 156 92Z" fill="${colour}"/>`,
        fringe,
      ];
    case 'short':
      return ['', cap];
    case 'crew':
      return [
        '',
        `<path d="M74 92 C76 60 98 50 120 50 C142 50 164 60 166 92 C156 74 140 70 120 70 C100 70 84 74 74 92Z" fill="${colour}"/>`,
      ];
    case 'bald':
      return [
        '',
        `<path d="M70 112 C66 98 70 86 76 80 C76 96 74 106 70 112ZM170 112 C174 98 170 86 164 80 C164 96 166 106 170 112Z" fill="${colour}"/>`,
      ];
  }
};

const glasses = `<g fill="none" stroke="#3B4A54" stroke-width="3"><circle cx="101" cy="112" r="14"/><circle cx="139" cy="112" r="14"/><path d="M115 112h10"/></g>`;
const wrinkles = `<g fill="none" stroke="#B98F6E" stroke-width="2" stroke-linecap="round"><path d="M104 84h32M92 136c-2 4-2 8 0 12M148 136c2 4 2 8 0 12"/></g>`;

/** A portrait as SVG, 240 × 240. */
export function drawPortrait({ sex, age, hair, glasses: worn, ground }: Portrait): string {
  const skin = SKIN[age];
  const [behind, front] = hairOf(hair, HAIR[age]);
  const lips = sex === 'female' ? '#C66B66' : '#A9705C';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">
<rect width="240" height="240" fill="${ground}"/>
${behind}
<path d="M30 240 C32 196 72 180 100 176 L140 176 C168 180 208 196 210 240Z" fill="#FFFFFF"/>
<path d="M100 150 h40 v30 c-8 14 -32 14 -40 0Z" fill="${skin}"/>
<path d="M98 176 L120 206 L142 176 L150 182 L128 226 L112 226 L90 182Z" fill="#7FB7BA"/>
<path d="M84 180 L112 240 M156 180 L128 240" stroke="#D5DEE3" stroke-width="3" fill="none"/>
<path d="M78 186 C70 214 84 226 96 224 M162 186 C170 208 160 218 152 220" stroke="#52636F" stroke-width="4" fill="none" stroke-linecap="round"/>
<ellipse cx="71" cy="116" rx="7" ry="11" fill="${skin}"/><ellipse cx="169" cy="116" rx="7" ry="11" fill="${skin}"/>
<path d="M72 104 C72 70 94 58 120 58 C146 58 168 70 168 104 C168 146 146 164 120 164 C94 164 72 146 72 104Z" fill="${skin}"/>
${front}
<g fill="#2C2A2A"><circle cx="101" cy="112" r="4.5"/><circle cx="139" cy="112" r="4.5"/></g>
<path d="M91 98c6-4 14-4 20 0M129 98c6-4 14-4 20 0" stroke="${HAIR[age]}" stroke-width="4" fill="none" stroke-linecap="round"/>
<path d="M120 114c-3 8-4 12 2 14" stroke="#C79A7B" stroke-width="3" fill="none" stroke-linecap="round"/>
<path d="M106 142c8 8 20 8 28 0" stroke="${lips}" stroke-width="4" fill="none" stroke-linecap="round"/>
${age === 'old' ? wrinkles : ''}${worn ? glasses : ''}
</svg>`;
}
