import { expect, test, vi } from 'vitest';
import { isCancelled } from './saveFile';

vi.mock('@tarojs/taro', () => ({ default: {} }));

test('closing the sheet of WeChat without sending is no failure', () => {
  expect(isCancelled({ errMsg: 'shareFileMessage:fail cancel' })).toBe(true);
});

test('anything else that goes wrong is a failure', () => {
  expect(isCancelled({ errMsg: 'shareFileMessage:fail file not exist' })).toBe(false);
  expect(isCancelled(new Error('no space left'))).toBe(false);
  expect(isCancelled(undefined)).toBe(false);
});
