const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(:\d{2})?`;
const MOMENT = `(${DAY}( ?${HOUR})?|${HOUR})`;

/** What WeChat takes for each kind of value (its table 订阅消息参数值内容限制说明). */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => new RegExp(`^${MOMENT}(~${MOMENT})?$`).test(value),
  date: (value) => new RegExp(`^${DAY}( ?${HOUR})?(~${DAY}( ?${HOUR})?)?$`).test(value),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => (/\p{Script=Han}/u.test(value) ? length(value) <= 10 : length(value) <= 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

const length = (value: string): number => [...value].length;

/** Whether a value of this name (`thing1`, `character_string4`) may say this. */
export function isFitting(name: string, value: string): boolean {
  const kind = KINDS[name.replace(/\d+$/, '')];
  return value !== '' && (kind?.(value) ?? false);
}
