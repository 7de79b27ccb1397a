import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { VerifyResult } from './usePatientForm';

type Props = { readonly result: VerifyResult; readonly onLater: () => unknown };

const left = (tries: number): string =>
  tries > 0 ? `今天还可以核验 ${tries} 次。` : '今天的核验次数已用完，请明天再试。';

/** What the register said, and what to do now. The person is on the list already. */
export function VerifyNotice({ result, onLater }: Props) {
  const later = (
    <Button kind="quiet" onPress={onLater}>
      以后再核验
    </Button>
  );
  switch (result.kind) {
    case 'mismatch':
      return (
        <Notice tone="waiting" action={later} title="姓名与身份证号不一致">
          请对照身份证核对姓名和号码，注意生僻字和间隔号。{left(result.triesLeft)}
          核对无误仍不一致的，可能是户籍信息刚有变动，请联系派出所。
        </Notice>
      );
    case 'unknown_number':
      return (
        <Notice tone="waiting" action={later} title="没有查到这个身份证号">
          请对照身份证再看一遍号码。{left(result.triesLeft)}刚办理户口的新生儿，可能要过几天才能查到。
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice tone="waiting" action={later} title="实名核验暂时连不上">
          就诊人已保存，身份证号没有保存。请稍后再核验，这次不计入次数。
        </Notice>
      );
    case 'limit_reached':
      return (
        <Notice tone="waiting" action={later} title="今天的核验次数已用完">
          就诊人已保存，请明天再核验。核验之前可以浏览医生，不能问诊。
        </Notice>
      );
  }
}
