import * as z from 'zod/mini';
import { CodeList, Diagnosis, MAX_PARTS, ROWS_PER_PART } from '../domain/diagnosis/code';
import { command, query } from '../kernel/contract';
import { CodeListId } from '../kernel/ids';
import { typedText } from '../kernel/text';

/** Matches shown at once: more are found by another letter, not by scrolling. */
export const MATCHES = 20;
/** Differences of one kind that a preview shows; their number is told whole. */
export const PREVIEW_ROWS = 50;

/** 诊断编码表 as the staff sees it. */
export const CodeListView = z.object({
  ...z.pick(CodeList, {
    id: true,
    title: true,
    source: true,
    state: true,
    partCount: true,
    createdAt: true,
    inForceAt: true,
    reason: true,
  }).shape,
  rows: z.int(),
  partsCome: z.int(),
});
export type CodeListView = z.infer<typeof CodeListView>;

/** 搜索诊断 by name, initials of its pinyin, or code. */
export const searchDiagnoses = query({
  name: 'diagnosis.search',
  roles: ['doctor'],
  input: z.strictObject({ text: typedText(1, 50) }),
  output: z.object({
    diagnoses: z.array(Diagnosis).check(z.maxLength(MATCHES)),
    /** The list that was searched. */
    list: z.string(),
  }),
  rejections: [],
});

/** 导入诊断编码表, first step: its name, and in how many parts it comes. */
export const beginCodeList = command({
  name: 'diagnosis.beginList',
  roles: ['operations'],
  input: z.strictObject({
    title: typedText(2, 100),
    source: typedText(2, 100),
    partCount: z.int().check(z.minimum(1), z.maximum(MAX_PARTS)),
  }),
  output: CodeListView,
  rejections: [],
});

/** 导入诊断编码表, part by part in any order; a part sent again replaces itself. */
export const addCodeRows = command({
  name: 'diagnosis.addRows',
  roles: ['operations'],
  input: z.strictObject({
    listId: CodeListId,
    part: z.int().check(z.minimum(0), z.maximum(MAX_PARTS - 1)),
    rows: z.array(Diagnosis).check(z.minLength(1), z.maxLength(ROWS_PER_PART)),
  }),
  output: CodeListView,
  rejections: ['code_list.not_found', 'code_list.not_loading', 'code_list.part_unknown'],
});

/** What becomes different when this list takes the place of the one in use. */
export const previewCodeList = query({
  name: 'diagnosis.previewList',
  roles: ['operations', 'quality'],
  input: z.strictObject({ listId: CodeListId }),
  output: z.object({
    list: CodeListView,
    /** Codes that stand in more than one part. */
    twice: z.array(z.string()).check(z.maxLength(PREVIEW_ROWS)),
    added: z.object({ count: z.int(), first: z.array(Diagnosis) }),
    removed: z.object({ count: z.int(), first: z.array(Diagnosis) }),
    renamed: z.object({
      count: z.int(),
      first: z.array(z.object({ code: z.string(), from: z.string(), to: z.string() })),
    }),
  }),
  rejections: ['code_list.not_found', 'code_list.not_whole'],
});

/** 启用诊断编码表: doctors search in it from now on; records keep the code and the name they were signed with. */
export const useCodeList = command({
  name: 'diagnosis.useList',
  roles: ['operations'],
  input: z.strictObject({ listId: CodeListId, reason: typedText(5, 500) }),
  output: CodeListView,
  rejections: ['code_list.not_found', 'code_list.not_whole', 'code_list.in_force', 'code_list.code_twice'],
});

/** 诊断编码表, newest first, 20 a page. */
export const listCodeLists = query({
  name: 'diagnosis.listLists',
  roles: ['operations', 'quality', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    lists: z.array(CodeListView),
    nextCursor: z.optional(z.string()),
    /** What doctors search in today, the shipped list of common codes when no list was put in use. */
    inUse: z.object({ title: z.string(), rows: z.int() }),
  }),
  rejections: ['list.cursor_invalid'],
});
