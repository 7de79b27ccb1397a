export type Token =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  | { readonly kind: 'template'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: string };

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const QUOTED = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/y;
const PATTERN = /\/((?:[^/\\\n]|\\.)+)\/([imsu]*)(?=\s*\.\s*test\b)/y;
const SIGN = /===|!==|==|!=|<=|>=|&&|\|\||[!<>().,[\]+-]/y;

const WORDS: Readonly<Record<string, Token>> = {
  true: { kind: 'value', value: true },
  false: { kind: 'value', value: false },
  null: { kind: 'value', value: null },
  undefined: { kind: 'value', value: undefined },
};

/** Cuts a rule into tokens; throws on anything a rule may not hold. */
export function tokenize(rule: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(rule);
    if (match) at += match[0].length;
    return match;
  };
  while (at < rule.length) {
    if (take(SPACE)) continue;
    let match: RegExpExecArray | null;
    if ((match = take(NUMBER))) tokens.push({ kind: 'value', value: Number(match[0]) });
    else if ((match = take(NAME))) tokens.push(wordOf(match[0]));
    else if ((match = take(QUOTED)))
      tokens.push({ kind: 'value', value: unescape(match[1] ?? match[2] ?? '') });
    else if ((match = take(TEMPLATE))) tokens.push({ kind: 'template', text: match[1]! });
    else if ((match = take(PATTERN)))
      tokens.push({ kind: 'pattern', pattern: new RegExp(match[1]!, match[2]) });
    else if ((match = take(SIGN))) tokens.push({ kind: 'sign', sign: match[0] });
    else throw new Error(`a rule cannot hold ${JSON.stringify(rule.slice(at, at + 10))}: ${rule}`);
  }
  return tokens;
}

const wordOf = (name: string): Token => (Object.hasOwn(WORDS, name) ? WORDS[name]! : { kind: 'name', name });

const unescape = (text: string): string => text.replace(/\\(.)/g, '$1');
