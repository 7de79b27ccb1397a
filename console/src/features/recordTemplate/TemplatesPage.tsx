import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { saveHospitalTemplates } from '@shared/contracts/recordTexts';
import type { RecordTemplate } from '@shared/domain/record/recordTexts';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { useReopened } from '../../platform/useReopened';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Refusal } from '../../ui/Refusal';
import { Rows } from '../../ui/Rows';
import { explain } from './messages';
import { templateService } from './service';
import { TemplateDialog } from './TemplateDialog';
import { PARTS } from './words';

type Kept = { readonly templates: readonly RecordTemplate[]; readonly savedAt?: number | undefined };

/** 院内病历模板: how records of a kind begin, for every doctor of the hospital. */
export default function TemplatesPage() {
  const { role } = useMe();
  const { message } = App.useApp();
  const { busy, run } = useCommand(saveHospitalTemplates);
  const [kept, setKept] = useState<Kept>();
  const [failed, setFailed] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [open, setOpen] = useState<RecordTemplate | 'new'>();
  const load = useCallback(async () => {
    const reply = await templateService.list();
    if (reply.ok) setKept(reply.value);
    setFailed(reply.ok ? undefined : explain(reply.code));
  }, []);
  useEffect(() => void load(), [load]);
  useReopened(load);

  async function save(templates: readonly RecordTemplate[]): Promise<string | undefined> {
    const since = kept?.savedAt;
    const reply = await run({ templates: [...templates], ...(since !== undefined && { since }) });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    setKept(reply.value);
    setOpen(undefined);
    void message.success('已保存，医生现在可以套用');
    return undefined;
  }
  if (!kept) return failed ? <Failure message={failed} onRetry={load} /> : <Loading rows={4} />;
  const others = kept.templates.filter((it) => it !== open);
  const mayChange = may(role, saveHospitalTemplates);
  return (
    <div className="stack">
      <PageTitle title="病历模板" hint="医生写病历时可以套用。不写诊断结论和药物剂量，不写任何患者的信息。">
        {mayChange && (
          <Button type="primary" onClick={() => setOpen('new')}>
            添加模板
          </Button>
        )}
      </PageTitle>
      <Refusal message={refused} />
      <Rows
        caption="院内病历模板"
        items={kept.templates}
        keyOf={({ title }) => title}
        columns={[
          { title: '名称', show: ({ title }) => title },
          {
            title: '内容',
            show: ({ body }) =>
              PARTS.filter(({ key }) => body[key] !== '')
                .map(({ label }) => label)
                .join('、'),
          },
          {
            title: '操作',
            show: (template) =>
              mayChange && (
                <div className="row">
                  <Button size="small" onClick={() => setOpen(template)}>
                    修改
                  </Button>
                  <Button
                    size="small"
                    danger
                    loading={busy}
                    onClick={async () =>
                      setRefused(await save(kept.templates.filter((it) => it !== template)))
                    }
                  >
                    删除
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {open && (
        <TemplateDialog
          template={open === 'new' ? undefined : open}
          taken={others.map(({ title }) => title)}
          busy={busy}
          onSave={(template) =>
            save(
              open === 'new'
                ? [...kept.templates, template]
                : kept.templates.map((it) => (it === open ? template : it)),
            )
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
