import * as z from 'zod/mini';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { DoctorCard, DoctorPage } from '../domain/doctor/doctor';
import { query } from '../kernel/contract';
import { DoctorId } from '../kernel/ids';

const everyone = ['visitor', 'patient', 'doctor'] as const;

/** Departments that have doctors, in the order of the national list. */
export const listDepartments = query({
  name: 'doctor.listDepartments',
  roles: everyone,
  input: z.strictObject({}),
  output: z.object({
    departments: z.array(
      z.object({
        code: z.enum(DEPARTMENT_CODES),
        name: z.string(),
        treats: z.string(),
        doctors: z.int(),
        onDuty: z.int(),
      }),
    ),
  }),
  rejections: [],
});

/** Doctors of a department (or all), those on duty first, 20 a page. */
export const listDoctors = query({
  name: 'doctor.list',
  roles: everyone,
  input: z.strictObject({
    departmentCode: z.optional(z.enum(DEPARTMENT_CODES)),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ doctors: z.array(DoctorCard), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 医生主页. */
export const getDoctor = query({
  name: 'doctor.get',
  roles: everyone,
  input: z.strictObject({ doctorId: DoctorId }),
  output: DoctorPage,
  rejections: ['doctor.not_found'],
});

/** 我的医生名片, in doctor mode, with what is waiting. */
export const myDoctor = query({
  name: 'doctor.me',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ doctor: DoctorPage, waiting: z.int(), inProgress: z.int() }),
  rejections: [],
});
