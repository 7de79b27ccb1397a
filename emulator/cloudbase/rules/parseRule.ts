import { tokenize, type Token } from './tokens';

/** A rule, taken apart. */
export type Expression =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'not' | 'minus'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'test'; readonly pattern: RegExp; readonly of: Expression }
  | { readonly kind: 'get'; readonly path: Expression }
  | { readonly kind: 'joined'; readonly parts: readonly Expression[] };

/** Weakest first. */
const PRECEDENCE: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '===', '!=='],
  ['<', '>', '<=', '>=', 'in'],
  ['+', '-'],
];

/** Longest rule the vendor takes. */
const RULE_LIMIT = 1024;

/** Parses a security rule; throws when it is none. */
export function parseRule(rule: string): Expression {
  if (rule.length > RULE_LIMIT) throw new Error(`a rule has at most ${RULE_LIMIT} characters`);
  const reader = readerOf(tokenize(rule), rule);
  const expression = binary(reader, 0);
  if (reader.peek()) throw new Error(`unexpected rest of rule: ${rule}`);
  return expression;
}

type Reader = {
  readonly peek: () => Token | undefined;
  readonly take: () => Token | undefined;
  readonly takeSign: (...signs: readonly string[]) => string | undefined;
  readonly expect: (sign: string) => void;
};

function readerOf(tokens: readonly Token[], rule: string): Reader {
  let at = 0;
  const signOf = (token: Token | undefined): string | undefined =>
    token?.kind === 'sign' ? token.sign : token?.kind === 'name' && token.name === 'in' ? 'in' : undefined;
  const takeSign: Reader['takeSign'] = (...signs) => {
    const sign = signOf(tokens[at]);
    if (sign === undefined || !signs.includes(sign)) return undefined;
    at++;
    return sign;
  };
  return {
    peek: () => tokens[at],
    take: () => tokens[at++],
    takeSign,
    expect: (sign) => {
      if (!takeSign(sign)) throw new Error(`expected ${sign} in rule: ${rule}`);
    },
  };
}

function binary(reader: Reader, level: number): Expression {
  const signs = PRECEDENCE[level];
  if (!signs) return unary(reader);
  let left = binary(reader, level + 1);
  for (let sign = reader.takeSign(...signs); sign; sign = reader.takeSign(...signs)) {
    left = { kind: 'binary', sign, left, right: binary(reader, level + 1) };
  }
  return left;
}

function unary(reader: Reader): Expression {
  if (reader.takeSign('!')) return { kind: 'not', of: unary(reader) };
  if (reader.takeSign('-')) return { kind: 'minus', of: unary(reader) };
  return members(reader, primary(reader));
}

function members(reader: Reader, start: Expression): Expression {
  let expression = start;
  for (;;) {
    if (reader.takeSign('.')) {
      const token = reader.take();
      if (token?.kind !== 'name') throw new Error('a name must follow the dot');
      expression = { kind: 'member', of: expression, key: { kind: 'value', value: token.name } };
    } else if (reader.takeSign('[')) {
      const key = binary(reader, 0);
      reader.expect(']');
      expression = { kind: 'member', of: expression, key };
    } else return expression;
  }
}

function primary(reader: Reader): Expression {
  if (reader.takeSign('(')) {
    const inner = binary(reader, 0);
    reader.expect(')');
    return inner;
  }
  if (reader.takeSign('[')) return list(reader);
  const token = reader.take();
  switch (token?.kind) {
    case 'value':
      return { kind: 'value', value: token.value };
    case 'template':
      return { kind: 'joined', parts: templateParts(token.text) };
    case 'pattern':
      return patternTest(reader, token.pattern);
    case 'name':
      return token.name === 'get' && reader.takeSign('(')
        ? getCall(reader)
        : { kind: 'name', name: token.name };
    default:
      throw new Error('a rule ends too early');
  }
}

function list(reader: Reader): Expression {
  const items: Expression[] = [];
  while (!reader.takeSign(']')) {
    if (items.length > 0) reader.expect(',');
    items.push(binary(reader, 0));
  }
  return { kind: 'list', items };
}

function getCall(reader: Reader): Expression {
  const path = binary(reader, 0);
  reader.expect(')');
  return { kind: 'get', path };
}

function patternTest(reader: Reader, pattern: RegExp): Expression {
  reader.expect('.');
  const method = reader.take();
  if (method?.kind !== 'name' || method.name !== 'test') throw new Error('a pattern can only be tested');
  reader.expect('(');
  const of = binary(reader, 0);
  reader.expect(')');
  return { kind: 'test', pattern, of };
}

function templateParts(text: string): Expression[] {
  return text
    .split(/(\$\{[^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('${') ? parseRule(part.slice(2, -1)) : { kind: 'value', value: part }));
}
