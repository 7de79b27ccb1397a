import { useDepartments, type Department } from '../../features/directory/useDepartments';
import { backOrTo, goTo } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';

/** 选择科室: what each treats, and where somebody is on duty now. */
export default function DepartmentsPage() {
  const { screen, reload } = useDepartments();
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={6} shape="list" />;
    case 'ready':
      return (
        <Page>
          <Card>
            <Cell
              title="不知道看什么科"
              note="说说哪里不舒服，看看该看什么科"
              onPress={() => backOrTo('triage')}
            />
            <Cell title="值班快问" note="不挑医生，谁先有空谁先答" onPress={() => goTo.quick()} />
          </Card>
          {screen.departments.length === 0 ? (
            <Empty title="现在还没有科室" note="医院正在安排医生，请稍后再来" />
          ) : (
            <Card>
              {screen.departments.map((it) => (
                <DepartmentLine key={it.code} department={it} />
              ))}
            </Card>
          )}
        </Page>
      );
  }
}

const DepartmentLine = ({
  department: { code, name, treats, onDuty },
}: {
  readonly department: Department;
}) => (
  <Cell
    title={name}
    note={treats}
    value={onDuty > 0 ? <Tag tone="done">{onDuty} 位出诊中</Tag> : <Tag>未出诊</Tag>}
    onPress={() => goTo.doctors({ department: code })}
  />
);
