import { describe, expect, it } from 'vitest';
import { PatientId } from '@shared/kernel/ids';
import { proxyText } from './words';

const patient = { id: PatientId.parse('p1'), name: '王建国', sex: 'male', age: '68岁' } as const;

describe('who asks, as the doctor reads it', () => {
  it('is nobody else when the patient writes', () => {
    expect(proxyText({ ...patient, relation: 'self' })).toBeUndefined();
  });

  it('is named by what they are to the patient', () => {
    expect(proxyText({ ...patient, relation: 'father' })).toBe('子女代问');
    expect(proxyText({ ...patient, relation: 'spouse' })).toBe('配偶代问');
    expect(proxyText({ ...patient, relation: 'other' })).toBe('他人代问');
  });

  it('is the guardian by name for a child, and whether they are there', () => {
    const child = { ...patient, relation: 'child' as const };
    expect(proxyText({ ...child, guardian: { name: '王芳', present: true } })).toBe('监护人王芳代问，在场');
    expect(proxyText({ ...child, guardian: { name: '王芳', present: false } })).toBe('监护人王芳代问');
    expect(proxyText(child)).toBe('父母代问');
  });
});
