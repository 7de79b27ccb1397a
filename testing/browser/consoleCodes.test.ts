import path from 'node:path';
import { expect, it } from 'vitest';
import { storyOn } from './storyOn';

const story = storyOn(['console'], { once: true });

const fileOf = (name: string) => path.resolve(import.meta.dirname, 'files', name);

it('operations imports a list, is shown its faults line by line, sees what it changes and puts it in use', async () => {
  const desk = await story.desk('operations', '#/codes');
  await desk.see('正在使用：常用诊断（国家临床版 2.0 选编）');
  await desk.press('导入编码表');
  await desk.press('上传');
  await desk.see('请先选择含有编码的文件');
  await desk.field('文件（.xlsx）').setInputFiles(path.resolve(import.meta.dirname, '../../package.json'));
  await desk.see('这个文件打不开。请选择 .xlsx 文件：第一列是编码，第二列是名称');
  await desk.field('文件（.xlsx）').setInputFiles(fileOf('codesWithFaults.xlsx'));
  await desk.see('第 3 行（I10.x00x002）：编码在前面出现过');
  await desk.see('第 4 行（K29.500）：没有名称');
  await desk.type('名称和版本', '本院诊断编码 2026');
  await desk.field('文件（.xlsx）').setInputFiles(fileOf('codes.xlsx'));
  await desk.see('读到 6003 个诊断');
  await desk.press('上传');
  await desk.see('请填写发布单位');
  await desk.type('发布单位', '问诊示范医院');
  await desk.press('上传');
  await desk.see('与正在使用的编码表相比');
  await desk.text(/^新增 \d+ 处$/).waitFor();
  await desk.press('启用这份编码表');
  await desk.see('请写明理由，至少 5 个字');
  await desk.type('理由', '全院统一编码');
  await desk.press('启用这份编码表');
  await desk.see('正在使用：本院诊断编码 2026，6003 个诊断');

  const quality = await story.desk('quality', '#/codes');
  await quality.row('本院诊断编码 2026').getByText('正在使用', { exact: true }).waitFor();
  expect(await quality.button('导入编码表').count()).toBe(0);
});
