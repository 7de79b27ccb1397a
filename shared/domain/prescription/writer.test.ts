import { expect, test } from 'vitest';
import { AccountId } from '../../kernel/ids';
import { mayBeOne } from './writer';

const [mine, another] = [AccountId.parse('account-1'), AccountId.parse('account-2')];
const joined = (accountId: AccountId | undefined, idNumber: string | undefined) => ({ accountId, idNumber });

test.each([
  ['one account is one person', joined(mine, 'a'), joined(mine, 'b'), true],
  ['one number is one person, in two accounts', joined(mine, 'a'), joined(another, 'a'), true],
  ['two numbers are two persons', joined(mine, 'a'), joined(another, 'b'), false],
  [
    'two without an account are told apart by their numbers',
    joined(undefined, 'a'),
    joined(undefined, 'b'),
    false,
  ],
  ['whose number is not known may be anybody', joined(mine, undefined), joined(another, 'b'), true],
  ['and so on the other side', joined(mine, 'a'), joined(another, undefined), true],
])('%s', (_why, one, other, is) => {
  expect(mayBeOne(one, other)).toBe(is);
});
