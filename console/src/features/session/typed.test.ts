import { describe, expect, it } from 'vitest';
import { TypedCode } from '@shared/domain/staff/staff';
import {
  activationCodeFault,
  activationCodeOf,
  codeFault,
  codeOf,
  loginNameFault,
  loginNameOf,
} from './typed';

describe('what people type at the door', () => {
  it('is a code of six digits with or without the gap that authenticator apps show', () => {
    expect(codeOf(' 123 456 ')).toBe('123456');
    expect(codeFault('123 456')).toBeUndefined();
    expect(codeFault('12345')).toMatch(/6 位/);
  });

  it('is a recovery code in capitals too', () => {
    expect(codeOf('ABCDE-12345')).toBe('abcde-12345');
    expect(codeFault('ABCDE-12345')).toBeUndefined();
    expect(TypedCode.safeParse(codeOf('ABCDE-12345')).success).toBe(true);
  });

  it('is an activation code with or without its hyphens', () => {
    expect(activationCodeOf('A1B2C3D4E5F6G7H8')).toBe('a1b2-c3d4-e5f6-g7h8');
    expect(activationCodeFault('a1b2 c3d4 e5f6 g7h8')).toBeUndefined();
    expect(activationCodeFault('a1b2-c3d4')).toMatch(/4 组/);
  });

  it('is a login name, small letters whatever the keyboard does', () => {
    expect(loginNameOf(' Wang.Fang ')).toBe('wang.fang');
    expect(loginNameFault('Wang.Fang')).toBeUndefined();
    expect(loginNameFault('王芳')).toMatch(/字母/);
    expect(loginNameFault('')).toBe('请输入登录名');
  });
});
