import { Button, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { addressOf, goTo } from '../../platform/location';
import { ActivationBegin } from './ActivationBegin';
import { ActivationFinish } from './ActivationFinish';
import { Entrance } from './Entrance';
import { RecoveryCodes } from './RecoveryCodes';
import type { Activation as Opened } from './activation';

type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'finish'; readonly opened: Opened }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };
const AT = { begin: 0, finish: 1, codes: 2 } as const;

/** 开通: the code from the administrator, a password of one's own, the second factor, the recovery codes. */
export function Activation() {
  const [step, setStep] = useState<Step>({ kind: 'begin' });
  useEffect(() => {
    document.title = '开通登录 · 问诊管理台';
  }, []);
  return (
    <Entrance title="开通登录" foot={step.kind !== 'codes' && <a href={addressOf('/')}>已经开通，去登录</a>}>
      <Steps
        size="small"
        current={AT[step.kind]}
        orientation="horizontal"
        responsive={false}
        items={[{ title: '密码' }, { title: '动态码' }, { title: '恢复码' }]}
      />
      <Current step={step} setStep={setStep} />
    </Entrance>
  );
}

function Current({ step, setStep }: { readonly step: Step; readonly setStep: (next: Step) => void }) {
  switch (step.kind) {
    case 'begin':
      return <ActivationBegin onOpened={(opened) => setStep({ kind: 'finish', opened })} />;
    case 'finish':
      return (
        <ActivationFinish
          opened={step.opened}
          onDone={(codes) => setStep({ kind: 'codes', codes })}
          onAnew={() => setStep({ kind: 'begin' })}
        />
      );
    case 'codes':
      return (
        <RecoveryCodes codes={step.codes}>
          {(isKept) => (
            <Button type="primary" size="large" block disabled={!isKept} onClick={() => goTo('/', true)}>
              去登录
            </Button>
          )}
        </RecoveryCodes>
      );
  }
}
