/** A password shorter than this is refused. */
const SHORTEST = 10;
/** From this length on, what it is made of does not matter. */
const LONG = 16;
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** The beginnings that people choose first (the most frequent ones of published lists, with 院 words added). */
const COMMON = [
  ...['password', 'passw0rd', 'qwerty', 'admin', 'welcome', 'letmein', 'iloveyou', 'abc123', 'a123456'],
  ...['1q2w3e', 'zxcvbn', 'asdfgh', 'woaini', 'yiyuan', 'hospital', 'wenzhen', 'doctor', '123456', '111111'],
];

/** 弱密码: too short, of too few kinds of characters, one that everybody tries, or with the login name in it. */
export function isWeak(password: string, loginName: string): boolean {
  const lower = password.toLowerCase();
  if ([...password].length < SHORTEST) return true;
  if (lower.includes(loginName)) return true;
  if (COMMON.some((it) => lower.startsWith(it) && lower.length < it.length + 6)) return true;
  if (new Set(password).size < 5) return true;
  return [...password].length < LONG && KINDS.filter((kind) => kind.test(password)).length < 3;
}
