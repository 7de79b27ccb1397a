import { Text, View } from '@tarojs/components';
import { THIRD_PARTIES } from '@shared/domain/consent/thirdParties';
import { copy } from '../../platform/clipboard';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import './thirdParties.scss';

const take = async (link: string) =>
  tell((await copy(link)) ? undefined : '没有复制成功，请再试一次', '已复制，请在浏览器里打开');

/** 第三方服务目录: who else gets which data, for what and when. */
export const ThirdParties = () => (
  <>
    {THIRD_PARTIES.map(({ name, company, purpose, data, when, link }) => (
      <Card key={name} className="third-party">
        <Text className="third-party__name">{name}</Text>
        <Line label="公司" text={company} />
        <Line label="用途" text={purpose} />
        <Line label="涉及的信息" text={data} />
        <Line label="什么时候" text={when} />
        {link && (
          <Button kind="quiet" ariaLabel={`复制${name}的隐私规则网址`} onPress={() => take(link)}>
            复制隐私规则网址
          </Button>
        )}
      </Card>
    ))}
  </>
);

const Line = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <View>
    <Text className="third-party__label">{label}</Text>
    <Text className="third-party__text">{text}</Text>
  </View>
);
